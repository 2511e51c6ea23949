// What the systems know Caravan by. Never to be changed once installed copies are about: updates, settings and file associations hang on it.

export { APP_ID as appId } from '../../../electron/services/app-id.ts';
export const productName = 'Caravan';

/** The command, the Debian package, the desktop entry and the Linux icons. */
export const executableName = 'caravan';

export const bundle = { extension: 'caravan', mimeType: 'application/x-caravan', uniformType: 'app.caravan.bundle' };

/** Who answers for a package; to be set to the publisher's own before the first release. */
export const homepage = 'https://caravan.example';
export const maintainer = 'The Caravan founders <maintainers@caravan.example>';

/** In English, Russian and Chinese, for whatever is outside the app's own catalogues: shortcuts, desktop entries, file managers. */
export const words = {
  comment: {
    en: 'Incubation projects and milestones of a two-site innovation park',
    ru: 'Проекты и вехи инновационного парка на двух площадках',
    zh: '双园区创新园的孵化项目与里程碑',
  },
  genericName: { en: 'Project Management', ru: 'Управление проектами', zh: '项目管理' },
  keywords: {
    en: 'projects;milestones;incubator;report;',
    ru: 'проекты;вехи;инкубатор;отчёт;',
    zh: '项目;里程碑;孵化器;报告;',
  },
  bundle: { en: 'Caravan bundle', ru: 'Пакет обмена Caravan', zh: 'Caravan 交换包' },
};

/** @param {string} key */
const placeholder = (key) => `\${${key}}`;

/** What electron-builder fills in. */
export const filled = {
  name: placeholder('name'),
  productName: placeholder('productName'),
  version: placeholder('version'),
  os: placeholder('os'),
  arch: placeholder('arch'),
  ext: placeholder('ext'),
};
