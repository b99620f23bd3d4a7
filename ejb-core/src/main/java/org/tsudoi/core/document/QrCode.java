package org.tsudoi.core.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A text as a QR code (二次元コード), drawn as the path of an SVG or as a picture. */
public final class QrCode {
  private static final int QUIET = 4;
  private static final int DOTS = 8;

  private final ByteMatrix matrix;

  private QrCode(ByteMatrix matrix) {
    this.matrix = matrix;
  }

  /** The code of a short text; a text that is too long for any code is a bug. */
  public static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  /** Width and height in modules, the quiet zone included. */
  public int size() {
    return matrix.getWidth() + 2 * QUIET;
  }

  /** The dark modules as an SVG path within {@code 0 0 size size}: one stroke a run. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        int run = run(x, y);
        if (run > 0) {
          path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, run, run));
          x += run;
        }
      }
    }
    return path.toString();
  }

  private int run(int x, int y) {
    int run = 0;
    while (x + run < matrix.getWidth() && matrix.get(x + run, y) == 1) {
      run++;
    }
    return run;
  }

  /** A PNG as a {@code data:} address, for documents. */
  public String picture() {
    BufferedImage image =
        new BufferedImage(size() * DOTS, size() * DOTS, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, isDark(x / DOTS - QUIET, y / DOTS - QUIET) ? 0xff000000 : 0xffffffff);
      }
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
  }

  private boolean isDark(int x, int y) {
    return x >= 0
        && y >= 0
        && x < matrix.getWidth()
        && y < matrix.getHeight()
        && matrix.get(x, y) == 1;
  }

  private static byte[] png(BufferedImage image) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
