package org.tsudoi.example.notes;

/** A note on a book, with who wrote it. */
public record Note(String text, String author) {}
