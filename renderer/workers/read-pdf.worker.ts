// Reads PDF files off the window's thread: this worker is the library's own, served from our origin. Scripts in a PDF are run by a part
// of the library that Caravan does not have.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
