package org.tsudoi.plugin.schoolcoupon.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.grant.GrantDesk;
import org.tsudoi.plugin.schoolcoupon.redemption.UnqualifiedUses;

/** A house that feeds go into, and what becomes of their people. */
public final class Feeds implements AutoCloseable {
  static final String HEAD = "組合員番号,氏名,フリガナ,生年月日,性別,区分,所属所,資格取得日,資格喪失日,任期開始日,任期終了日\n";

  public final Example example = new Example();
  final FeedDesk desk;
  final FeedFileWork files;

  /** Grants follow feeds, as events bring it about in the product. */
  public Feeds() {
    GrantDesk grants = example.house.get(GrantDesk.class);
    UnqualifiedUses unqualified = example.house.get(UnqualifiedUses.class);
    Object event =
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              FeedDone done = (FeedDone) arguments[0];
              unqualified.find(done.feed());
              grants.afterFeed(done.feed(), done.by());
              return null;
            });
    example.house.put(Event.class, (Event<?>) event);
    desk = example.house.get(FeedDesk.class);
    example.house.get(FeedWork.class);
    files = example.house.get(FeedFileWork.class);
  }

  @Override
  public void close() {
    example.close();
  }

  /** A file with these rows. */
  public Feed receive(String... rows) {
    return receiveText(HEAD + String.join("\n", rows) + "\n");
  }

  Feed receiveText(String text) {
    return read(desk.receive(file(text), "事務局").orElseThrow());
  }

  static SentFile file(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SentFile() {
      @Override
      public String name() {
        return "資格.csv";
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /** Reads the file of a feed to its end, and does nothing else that waits. */
  Feed read(long feed) {
    boolean isDone = false;
    while (!isDone) {
      isDone = example.house.database().together(() -> files.step(feed).isFinished());
    }
    return desk.find(feed).orElseThrow();
  }

  /** Takes it over, and does what follows. */
  public void takeOver(Feed feed) {
    assertThat(desk.takeOver(feed.id()).isAccepted()).isTrue();
    example.house.work();
  }

  List<String> coupons(String number) {
    return example.house.get(Coupons.class).of(new PersonNumber(number)).stream()
        .map(each -> each.offer() + " " + each.quantity() + (each.isWithdrawn() ? " gone" : ""))
        .sorted()
        .toList();
  }

  List<String> history(String number) {
    return example.house.get(PersonHistory.class).of(new PersonNumber(number)).stream()
        .map(
            change ->
                change.kind()
                    + " "
                    + change.fields().stream()
                        .map(f -> f.name() + ":" + f.before() + ">" + f.after())
                        .toList())
        .toList();
  }

  List<String> terms(String number) {
    return example.house.get(People.class).terms(new PersonNumber(number)).stream()
        .map(term -> term.begins() + "/" + term.ends())
        .toList();
  }
}
