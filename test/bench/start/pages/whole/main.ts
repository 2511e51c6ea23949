// An empty page with the libraries that the design names, whole: Mantine with its styles, a Dexie database that is opened, i18next.
import '@mantine/core/styles.css';
import * as mantine from '@mantine/core';
import { Dexie } from 'dexie';
import i18next from 'i18next';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next, useTranslation } from 'react-i18next';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const database = new Dexie('caravan-bench-floor');
database.version(1).stores({ rows: 'id' });
await Promise.all([
  database.open(),
  i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: { shown: 'shown' } } } }),
]);
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

function Mark() {
  const { t } = useTranslation();
  // Counted, so that the build keeps them all.
  return createElement('div', { 'data-shown': Object.keys(mantine).length }, t('shown'));
}
createRoot(root).render(createElement(mantine.MantineProvider, { getStyleNonce: () => nonce }, createElement(Mark)));
