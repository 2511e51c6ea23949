// What each page of this bench does alike: it shows so many milestones when it is told to, and says how long that took, until it was painted.

const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2024, 0, 1);

/** The app's frame leaves a view about so much of a window of 1280 by 800. */
const SIZE = { width: '1000px', height: '640px' };

/**
 * @typedef {object} Milestone
 * @property {string} id
 * @property {string} code
 * @property {string} title
 * @property {string} site
 * @property {number} group of ten
 * @property {number} startMs the baseline
 * @property {number} endMs the forecast, no earlier
 * @property {number} slip in days
 */

/**
 * Milestones of a four years' portfolio, ten to a project; the same every time.
 * @param {number} count
 * @returns {Milestone[]}
 */
export function milestones(count) {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return Array.from({ length: count }, (_, at) => {
    const startMs = FIRST_DAY_MS + Math.floor(random() * 1_460) * DAY_MS;
    const slip = Math.floor(random() * 60);
    const code = `P${String(Math.floor(at / 10) + 1).padStart(5, '0')}-${String((at % 10) + 1).padStart(2, '0')}`;
    return {
      id: String(at + 1),
      code,
      title: `Bench test of unit ${at} completed`,
      site: at % 3 === 0 ? 'Moscow' : "Xi'an",
      group: Math.floor(at / 10),
      startMs,
      endMs: startMs + slip * DAY_MS,
      slip,
    };
  });
}

/**
 * Tells the bench what this page can show.
 * @template T
 * @param {object} subject
 * @param {(milestones: Milestone[], root: HTMLElement) => T} subject.prepare whatever is there already when someone comes to look
 * @param {(root: HTMLElement, data: T) => void} subject.show
 * @param {string} subject.sign what is there once it shows
 * @param {() => void} [subject.sort] by a number, from another order
 * @param {string} [subject.scroller] what scrolls
 */
export function subject({ prepare, show, sign, sort, scroller }) {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  Object.assign(root.style, SIZE);
  /** @type {T | undefined} */
  let data;
  Object.assign(globalThis, {
    prepare: (/** @type {number} */ count) => {
      data = prepare(milestones(count), root);
    },
    show: () => timed(() => data !== undefined && show(root, data), sign),
    sort: sort === undefined ? null : () => timed(sort, sign),
    scroll: scroller === undefined ? null : () => scrolled(scroller),
    nodes: () => root.querySelectorAll('*').length,
  });
}

/**
 * @param {() => void} work
 * @param {string} sign
 * @returns {Promise<number>} milliseconds
 */
async function timed(work, sign) {
  const before = performance.now();
  work();
  do await painted();
  while (document.querySelector(sign) === null);
  return performance.now() - before;
}

const FRAMES = 120;
/** About three rows a frame: a hard turn of the wheel. */
const STEP = 90;

/**
 * @param {string} scroller
 * @returns {Promise<number>} milliseconds of the page's thread that a frame takes while it scrolls: from the scroll event, with which a frame
 * begins, until what was drawn is painted and what was put off to a task is done; the median
 */
async function scrolled(scroller) {
  const area = document.querySelector(scroller);
  if (area === null) throw new Error(`no ${scroller}`);
  let began = 0;
  const onScroll = () => {
    began = performance.now();
  };
  document.addEventListener('scroll', onScroll, { capture: true });
  const frames = [];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    area.scrollTop += STEP;
    await painted();
    frames.push(performance.now() - began);
  }
  document.removeEventListener('scroll', onScroll, { capture: true });
  return frames.sort((a, b) => a - b)[FRAMES / 2] ?? 0;
}

/** @returns {Promise<void>} the task after the next frame */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  });
}
