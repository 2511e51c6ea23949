// The texts of the shell itself: menus, tray, about. Main carries these few catalogues alone, and no library to read them with.
import enCommon from '../../assets/locales/en/common.json' with { type: 'json' };
import enFrame from '../../assets/locales/en/frame.json' with { type: 'json' };
import enShell from '../../assets/locales/en/shell.json' with { type: 'json' };
import ruCommon from '../../assets/locales/ru/common.json' with { type: 'json' };
import ruFrame from '../../assets/locales/ru/frame.json' with { type: 'json' };
import ruShell from '../../assets/locales/ru/shell.json' with { type: 'json' };
import zhCommon from '../../assets/locales/zh/common.json' with { type: 'json' };
import zhFrame from '../../assets/locales/zh/frame.json' with { type: 'json' };
import zhShell from '../../assets/locales/zh/shell.json' with { type: 'json' };
import { LANGUAGES, type Language } from '../../renderer/domain/registry/language.ts';

const catalogues = {
  en: { common: enCommon, frame: enFrame, shell: enShell },
  ru: { common: ruCommon, frame: ruFrame, shell: ruShell },
  zh: { common: zhCommon, frame: zhFrame, shell: zhShell },
};

type Texts = (typeof catalogues)['en'];
type PathOf<Tree> = { [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathOf<Tree[Key]>}` }[keyof Tree & string];
/** `shell:file.menu`. Texts with plural forms are for the page. */
export type ShellTextKey = { [N in keyof Texts]: `${N}:${PathOf<Texts[N]>}` }[keyof Texts];

/** Gives texts in one language, its placeholders filled. */
export type ShellText = (key: ShellTextKey, params?: Readonly<Record<string, string>>) => string;

export function shellText(language: Language): ShellText {
  return (key, params = {}) => {
    const [namespace = '', path = ''] = key.split(':');
    const found = path.split('.').reduce<unknown>(partOf, partOf(catalogues[language], namespace));
    // The type of the key says that it is there; the tests of the catalogues, that it is there in every language.
    return String(found).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => params[name] ?? '');
  };
}

/** The first of the system's languages that Caravan speaks, else English. @param tags as `zh-Hans-CN`, the preferred one first. */
export function spokenLanguage(tags: readonly string[]): Language {
  const primary = tags.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return primary.flatMap((tag) => LANGUAGES.filter((language) => language === tag))[0] ?? 'en';
}

function partOf(tree: unknown, name: string): unknown {
  return typeof tree === 'object' && tree !== null && Object.hasOwn(tree, name) ? Reflect.get(tree, name) : undefined;
}
