// An empty page with what an empty app uses of the libraries, and nothing else of them: what a start costs at the very least.
import { Button, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Dexie } from 'dexie';
import i18next from 'i18next';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { Router } from 'wouter';
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// Named, so that the build keeps them.
const libraries = [Button, Notifications, Dexie, Router, createStore, z.string().parse('kept')];
await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: { shown: 'shown' } } } });
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const mark = createElement('div', { 'data-shown': libraries.length }, i18next.t('shown'));
createRoot(root).render(createElement(MantineProvider, { getStyleNonce: () => nonce }, mark));
