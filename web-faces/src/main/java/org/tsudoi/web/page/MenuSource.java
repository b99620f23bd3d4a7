package org.tsudoi.web.page;

import java.util.List;

/** Offers entries of the main menu; every room with pages has one CDI bean of this type. */
public interface MenuSource {

  /** The entries for the organization of the running request. */
  List<MenuItem> entries();
}
