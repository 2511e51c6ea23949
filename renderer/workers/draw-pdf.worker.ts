// Draws the pages of PDF files off the window's thread: a page of a hundred thousand strokes holds nothing up, and can be stopped.
import 'pdfjs-dist/build/pdf.renderer.min.mjs';
