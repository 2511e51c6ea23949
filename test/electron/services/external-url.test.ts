import { expect, test } from 'vitest';
import { safeExternalUrl } from '../../../electron/services/external-url.ts';

test.each([
  ['https://www.gov.cn/zhengce/', 'https://www.gov.cn/zhengce/'],
  ['https://пример.рф/путь?а=б#в', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C?%D0%B0=%D0%B1#%D0%B2'],
  ['HTTPS://example.org', 'https://example.org/'],
  ['mailto:office@example.org', 'mailto:office@example.org'],
  ['mailto:office@example.org?subject=Caravan', 'mailto:office@example.org?subject=Caravan'],
])('%s may leave the app', (text, url) => {
  expect(safeExternalUrl(text)).toBe(url);
});

test.each([
  '',
  'example.org',
  '/etc/passwd',
  'http://example.org/',
  'file:///etc/passwd',
  'file://server/share/x.exe',
  '\\\\server\\share\\x.exe',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.org/1',
  'about:blank',
  'app://caravan/index.html',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x&crumb=location:\\\\server',
  'vbscript:msgbox(1)',
  'smb://server/share',
  'ftp://example.org/',
  'view-source:https://example.org/',
  'https:',
  'https://',
  'https://user@example.org/',
  'https://www.gov.cn:x@example.org/',
  'https://www.gov.cn\\@example.org/',
  ' https://example.org/',
  'https://example.org/\n',
  'java\tscript:alert(1)',
  'https://example.org/\u202egpj.exe',
  'mailto:',
  'mailto:nobody',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?subject=x&Attachment=C:/secret',
  `https://example.org/${'a'.repeat(2000)}`,
])('%j may not', (text) => {
  expect(safeExternalUrl(text)).toBeNull();
});
