package org.tsudoi.plugin.schoolcoupon;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.file.Printing;

/** Prints nothing, and remembers what would stand on the pages. */
public final class PrintingStub implements Printing {
  public final List<Object> pages = new ArrayList<>();
  public final List<Part> parts = new ArrayList<>();

  @Override
  public byte[] pdf(Class<?> owner, String template, Object data) {
    if (owner.getResource(template) == null) {
      throw new IllegalArgumentException("no template " + template);
    }
    pages.add(data);
    return new byte[] {1};
  }

  @Override
  public byte[] together(List<Part> several) {
    parts.addAll(several);
    return new byte[] {2};
  }

  @Override
  public String qr(String text) {
    return "qr of " + text;
  }

  @Override
  public Drawing drawing(String text) {
    return new Drawing(1, "");
  }
}
