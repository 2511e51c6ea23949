// A park with one project and a year of its history, small enough to know by heart: for the tests of reports.
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { composeMilestoneReport, type MilestoneReportInput } from '../../renderer/reports/compose/milestone-report.ts';
import type { ReportDocument, ReportLanguages } from '../../renderer/reports/document.ts';
import { idOf, ParkBuilder } from './park-builder.ts';

export const XIAN = idOf(1);
export const MOSCOW = idOf(2);
export const LASER = idOf(3);
export const UNIVERSITY = idOf(4);
export const LU = idOf(5);
export const PETROVA = idOf(6);
export const AGREEMENT = idOf(7);
export const PROJECT = idOf(10);
export const BASELINE = idOf(20);
export const CONCEPT = idOf(101);
export const OPTICS = idOf(102);
export const PROTOTYPE = idOf(103);
export const FIELD_TEST = idOf(104);
export const DROPPED = idOf(105);

/** Entered on 12 January, changed in March, April and May 2026. */
export function smallPark(): ParkBuilder {
  return new ParkBuilder()
    .on('2026-01-12', ground())
    .on('2026-01-12', plan())
    .on('2026-02-27', february())
    .on('2026-03-16', march())
    .on('2026-04-20', april(), 'Анна Петрова');
}

export function reportOf(park: ParkBuilder, languages: ReportLanguages, more: Partial<MilestoneReportInput> = {}): ReportDocument {
  const result = composeMilestoneReport(inputOf(park, languages, more));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export function inputOf(park: ParkBuilder, languages: ReportLanguages, more: Partial<MilestoneReportInput> = {}): MilestoneReportInput {
  return {
    log: park.log,
    projectId: PROJECT,
    languages,
    cutOffDate: '2026-04-30',
    since: '2026-02-28',
    author: 'Лу Мин',
    number: 'LRF-2026-02',
    ...more,
  };
}

function ground() {
  return [
    create('site', XIAN, {
      name: { zh: '西安园区', ru: 'Площадка «Сиань»', en: "Xi'an site" },
      timeZone: 'Asia/Shanghai',
      workCalendar: 'CN',
    }),
    create('site', MOSCOW, {
      name: { zh: '莫斯科园区', ru: 'Площадка «Москва»', en: 'Moscow site' },
      timeZone: 'Europe/Moscow',
      workCalendar: 'RU',
    }),
    create('organization', LASER, { name: { zh: '西安曙光激光有限公司', ru: 'ООО «Сиань Шугуан Лазер»', en: "Xi'an Shuguang Laser Ltd" } }),
    create('organization', UNIVERSITY, {
      name: { zh: '莫斯科光学研究所', ru: 'Московский институт оптики', en: 'Moscow Institute of Optics' },
      kind: 'institute',
    }),
    create('person', LU, { name: { zh: '卢敏', ru: 'Лу Мин', en: 'Lu Min' }, organization: LASER }),
    create('person', PETROVA, {
      name: { zh: '安娜·彼得罗娃', ru: 'Петрова Анна Сергеевна', en: 'Anna Petrova' },
      organization: UNIVERSITY,
    }),
    create('agreement', AGREEMENT, {
      number: 'СРП-17/2025',
      title: {
        zh: '激光测距仪联合研制协议',
        ru: 'Договор о совместной разработке лазерного дальномера',
        en: 'Agreement on the joint laser rangefinder',
      },
      parties: [LASER, UNIVERSITY],
      signedOn: '2025-12-20',
    }),
    create('project', PROJECT, {
      code: 'LRF',
      name: { zh: '激光测距仪', ru: 'Лазерный дальномер', en: 'Laser rangefinder' },
      summary: {
        zh: '研制测程 5 公里、精度 ±0.5 米的人眼安全激光测距仪。',
        ru: 'Разработка безопасного для глаз лазерного дальномера с дальностью 5 км и погрешностью ±0,5 м.',
        en: 'Development of an eye-safe laser rangefinder with a range of 5 km and an error of ±0.5 m.',
      },
      leadSite: XIAN,
      sites: [XIAN, MOSCOW],
      manager: LU,
      agreement: AGREEMENT,
      partners: [{ organization: UNIVERSITY, role: { zh: '光学设计', ru: 'оптический расчёт', en: 'optical design' } }],
      startsOn: '2026-01-12',
      endsOn: '2026-12-18',
      stage: 'incubating',
    }),
  ];
}

function plan() {
  return [
    create('milestone', CONCEPT, {
      project: PROJECT,
      code: 'M1',
      order: 'a',
      site: XIAN,
      owner: LU,
      forecastDate: '2026-02-27',
      title: { zh: '方案评审通过', ru: 'Концепция утверждена', en: 'Concept approved' },
      meansOfVerification: { zh: '评审意见', ru: 'Протокол рассмотрения', en: 'Review minutes' },
    }),
    create('milestone', OPTICS, {
      project: PROJECT,
      code: 'M2',
      order: 'b',
      site: MOSCOW,
      owner: PETROVA,
      forecastDate: '2026-04-10',
      title: { zh: '光学系统设计完成', ru: 'Оптическая схема рассчитана', en: 'Optics designed' },
    }),
    create('milestone', PROTOTYPE, {
      project: PROJECT,
      code: 'M3',
      order: 'c',
      site: XIAN,
      owner: LU,
      forecastDate: '2026-06-30',
      title: { zh: '样机完成总装', ru: 'Опытный образец собран', en: 'Prototype assembled' },
    }),
    // No Chinese title: a gap.
    create('milestone', FIELD_TEST, {
      project: PROJECT,
      code: 'M4',
      order: 'd',
      site: MOSCOW,
      forecastDate: '2026-10-15',
      title: { ru: 'Полевые испытания пройдены', en: 'Field test passed' },
    }),
    create('milestone', DROPPED, {
      project: PROJECT,
      code: 'M5',
      order: 'e',
      title: { zh: '多余节点', ru: 'Лишняя веха', en: 'Superfluous' },
    }),
    create('baseline', BASELINE, {
      project: PROJECT,
      name: { zh: '初始基线', ru: 'Исходный план', en: 'Initial plan' },
      approvedOn: '2026-01-12',
      dates: { [CONCEPT]: '2026-02-27', [OPTICS]: '2026-04-10', [PROTOTYPE]: '2026-06-30', [FIELD_TEST]: '2026-10-15' },
    }),
    create('deliverable', idOf(201), {
      milestone: CONCEPT,
      code: 'D1.1',
      title: { zh: '总体方案报告', ru: 'Отчёт о концепции', en: 'Concept report' },
      due: '2026-02-27',
    }),
    create('readinessAssessment', idOf(301), {
      project: PROJECT,
      element: { zh: '激光发射模块', ru: 'Лазерный излучатель', en: 'Laser emitter' },
      level: 3,
      targetLevel: 7,
      assessedOn: '2026-01-12',
      assessor: LU,
      evidence: { zh: '实验室试验记录', ru: 'Протокол лабораторных испытаний', en: 'Laboratory test record' },
    }),
    create('tranche', idOf(401), {
      project: PROJECT,
      source: { zh: '园区孵化基金', ru: 'Фонд инкубации парка', en: 'Incubation fund of the park' },
      planned: { amount: '1200000', currency: 'CNY' },
      plannedOn: '2026-03-10',
      milestone: CONCEPT,
    }),
  ];
}

function february() {
  return [
    update('milestone', CONCEPT, { actualDate: '2026-02-27', status: 'accepted' }),
    update('deliverable', idOf(201), { submittedOn: '2026-02-25', acceptedOn: '2026-02-27', status: 'accepted' }),
    create('acceptance', idOf(501), { milestone: CONCEPT, party: LASER, signatory: LU, on: '2026-02-27', verdict: 'accepted' }),
  ];
}

function march() {
  return [
    update('milestone', OPTICS, {
      forecastDate: '2026-04-24',
      slipReason: { category: 'technical', text: 'Повторный расчёт просветления' },
    }),
    update('tranche', idOf(401), { received: { amount: '1200000.50', currency: 'CNY' }, receivedOn: '2026-03-16' }),
    create('expense', idOf(411), {
      project: PROJECT,
      category: 'equipment',
      amount: { amount: '350000', currency: 'CNY' },
      on: '2026-03-20',
      title: { en: 'Bench' },
    }),
    create('risk', idOf(601), {
      project: PROJECT,
      likelihood: 4,
      impact: 4,
      owner: PETROVA,
      title: { zh: '探测器进口受限', ru: 'Ограничения на ввоз фотоприёмников', en: 'Import limits on detectors' },
      response: { zh: '启用国内第二供应商', ru: 'Второй поставщик внутри страны', en: 'Second source at home' },
    }),
    create('gateReview', idOf(701), {
      project: PROJECT,
      gate: { zh: '方案转样机', ru: 'Ворота 1: от концепции к образцу', en: 'Gate 1: concept to prototype' },
      heldOn: '2026-03-12',
      decision: 'conditionalGo',
      participants: [LU, PETROVA],
      criteria: [
        { title: { en: 'Range' }, met: true, evidence: '' },
        { title: { en: 'Cost' }, met: false, evidence: '' },
      ],
      conditions: { zh: '四月底前落实第二供应商', ru: 'Второй поставщик — до конца апреля', en: 'Second source by the end of April' },
    }),
  ];
}

/** M2 moves once more and is reached; M3 slips and nobody says why; M5 goes. */
function april() {
  return [
    update('milestone', OPTICS, { forecastDate: '2026-04-17', actualDate: '2026-04-17', status: 'submitted' }),
    update('milestone', PROTOTYPE, { forecastDate: '2026-08-14', status: 'inProgress' }),
    remove('milestone', DROPPED),
    create('readinessAssessment', idOf(302), {
      project: PROJECT,
      element: { zh: '激光发射模块', ru: 'Лазерный излучатель', en: 'Laser emitter' },
      level: 4,
      assessedOn: '2026-04-15',
      assessor: PETROVA,
    }),
  ];
}
