package org.tsudoi.journeys.support;

import com.microsoft.playwright.Page;

/** What somebody typed before a picture of a manual is taken. */
final class ManualScenes {
  private static final String PERSON = "entries[0].";

  private final Visitor clerk;
  private final Page page;

  ManualScenes(Visitor clerk) {
    this.clerk = clerk;
    this.page = clerk.page();
  }

  void play(String scene) {
    clerk.open("office/filings/new?type=joining&fresh=yes");
    join();
    if (scene.equals("joining-confirm")) {
      clerk.press("confirm");
    }
  }

  private void join() {
    page.locator("[name=joinMonth]").last().check();
    clerk
        .fill(PERSON + "familyName", "青山")
        .fill(PERSON + "givenName", "花子")
        .fill(PERSON + "familyKana", "あおやま")
        .fill(PERSON + "givenKana", "はなこ")
        .fill(PERSON + "birthDate", "1990/4/1")
        .tick(PERSON + "sex", "FEMALE")
        .fill(PERSON + "hiredOn", "2026/4/1")
        .choose(PERSON + "employment", "REGULAR")
        .tick(PERSON + "seasonal", "no")
        .tick(PERSON + "inHospital", "no")
        .tick(PERSON + "feeBearer", "COMPANY");
  }
}
