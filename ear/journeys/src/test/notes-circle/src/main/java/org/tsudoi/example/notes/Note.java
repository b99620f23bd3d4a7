package org.tsudoi.example.notes;

/**
 * What somebody wrote about a book.
 *
 * @param isThanked whether the circle has thanked for it
 */
public record Note(long id, String text, String author, boolean isThanked) {}
