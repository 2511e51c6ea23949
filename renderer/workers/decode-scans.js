// Hands out the decoders of the pictures in scanned PDF files (JBIG2 and JPEG 2000) without WebAssembly, which the page's content policy
// refuses. The library imports a decoder by its name, put behind the address of a folder; built files have other names. So the "folder" is
// this file with their addresses in its fragment: `…/decode-scans.js#<address> <address>/jbig2_nowasm_fallback.js`.
// It ships as it stands here: what a build makes into an entry exports nothing.
const [addresses = '', asked = ''] = decodeURIComponent(new URL(import.meta.url).hash.slice(1)).split(/\/(?=[^/]*$)/);
const [jbig2 = '', jpeg2000 = ''] = addresses.split(' ');
const { default: decoder } = await import(/* @vite-ignore */ asked.startsWith('jbig2') ? jbig2 : jpeg2000);

export default decoder;
