package org.tsudoi.core.filing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.tsudoi.api.Result;

/** A file whose type was told by its content, not by its name: PDF, JPEG or PNG. */
record SniffedFile(String contentType, byte[] bytes) {
  /** Bytes; more are refused. */
  static final int MAX_SIZE = 5 * 1024 * 1024;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  /**
   * Refuses empty files ({@code filing.file.empty}), more than {@link #MAX_SIZE} ({@code
   * filing.file.too-large}) and other contents ({@code filing.file.type}).
   */
  static Result<SniffedFile> of(byte[] bytes) {
    if (bytes.length == 0) {
      return Result.refused("filing.file.empty");
    }
    if (bytes.length > MAX_SIZE) {
      return Result.refused("filing.file.too-large", "max", MAX_SIZE / 1024 / 1024);
    }
    String type = type(bytes);
    return type.isEmpty()
        ? Result.refused("filing.file.type")
        : Result.of(new SniffedFile(type, bytes));
  }

  private static String type(byte[] bytes) {
    if (begins(bytes, PDF)) {
      return "application/pdf";
    }
    if (begins(bytes, PNG)) {
      return "image/png";
    }
    return begins(bytes, JPEG) ? "image/jpeg" : "";
  }

  private static boolean begins(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  /** For finding the same file again. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
