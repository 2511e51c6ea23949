// Words of the field, in the park's languages, out of which the workload makes titles and reasons: texts that differ as real ones do.

export interface Words {
  readonly zh: string;
  readonly ru: string;
  readonly en: string;
}

export const WORKS: readonly Words[] = [
  { zh: '总装', ru: 'Сборка', en: 'Assembly of the' },
  { zh: '试验', ru: 'Испытания', en: 'Trial of the' },
  { zh: '验收', ru: 'Приёмка', en: 'Acceptance of the' },
  { zh: '设计评审', ru: 'Защита проекта', en: 'Design review of the' },
  { zh: '样件加工', ru: 'Изготовление образца', en: 'Sample of the' },
  { zh: '认证', ru: 'Сертификация', en: 'Certification of the' },
  { zh: '调试', ru: 'Наладка', en: 'Tuning of the' },
  { zh: '交付', ru: 'Поставка', en: 'Delivery of the' },
  { zh: '采购', ru: 'Закупка', en: 'Purchase of the' },
  { zh: '技术方案', ru: 'Техническое решение', en: 'Concept of the' },
  { zh: '清关', ru: 'Таможенное оформление', en: 'Customs clearance of the' },
  { zh: '现场安装', ru: 'Монтаж', en: 'Installation of the' },
];

export const OBJECTS: readonly Words[] = [
  { zh: '外骨骼', ru: 'экзоскелета', en: 'exoskeleton' },
  { zh: '减速器', ru: 'редуктора', en: 'gearbox' },
  { zh: '控制器', ru: 'контроллера', en: 'controller' },
  { zh: '电池组', ru: 'аккумуляторного блока', en: 'battery pack' },
  { zh: '激光头', ru: 'лазерной головки', en: 'laser head' },
  { zh: '传感器阵列', ru: 'матрицы датчиков', en: 'sensor array' },
  { zh: '无人机机体', ru: 'планера беспилотника', en: 'drone frame' },
  { zh: '涂层', ru: 'покрытия', en: 'coating' },
  { zh: '软件平台', ru: 'программной платформы', en: 'software platform' },
  { zh: '反应器', ru: 'реактора', en: 'reactor' },
  { zh: '天线', ru: 'антенны', en: 'antenna' },
  { zh: '焊接工装', ru: 'сварочной оснастки', en: 'welding fixture' },
  { zh: '液压泵', ru: 'гидронасоса', en: 'hydraulic pump' },
  { zh: '光谱仪', ru: 'спектрометра', en: 'spectrometer' },
];

export const BENEFITS: readonly Words[] = [
  { zh: '', ru: '', en: '' },
  { zh: '（第一批）', ru: ', первая партия', en: ', first batch' },
  { zh: '（第二批）', ru: ', вторая партия', en: ', second batch' },
  { zh: '（西安）', ru: ' в Сиане', en: ' in Xi’an' },
  { zh: '（莫斯科）', ru: ' в Москве', en: ' in Moscow' },
  { zh: '（联合）', ru: ', совместно', en: ', jointly' },
];

export const REASONS: readonly string[] = [
  'поставщик задержал комплектующие',
  '海关要求补充原产地证明',
  'the test bench was out of order',
  'ждём решения комиссии',
  '供应商更换批次，需重新检验',
  'visa of the engineer came late',
  'переделка чертежей после испытаний',
  '预算调整，等待批准',
];

export const CATEGORIES = ['supplier', 'technical', 'scope', 'approval', 'funding', 'staff', 'customs', 'travel', 'other'] as const;

/** Not `planned`, in which all begin. */
export const STATUSES = ['inProgress', 'submitted', 'accepted', 'cancelled'] as const;
