/**
 * Files in and out for plugins: CSV as Excel writes it, PDFs on core's letter paper, files for a
 * bank, QR codes. Services of core, injectable in plugin beans. May use the values of the API.
 */
package org.tsudoi.api.file;
