package org.tsudoi.core.document;

/** A document that goes out as an official letter; the records that implement it are its data. */
public interface LetterDocument {

  /** Number, day, sender and recipient. */
  Letter letter();

  /** Name of the document as printed on top, such as 請求書. */
  String title();
}
