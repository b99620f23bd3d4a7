package org.tsudoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tsudoi.api.Branding;
import org.tsudoi.api.Category;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.MenuEntry;
import org.tsudoi.api.Organization;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.page.FrontEntry;
import org.tsudoi.api.page.ManualEntry;
import org.tsudoi.api.value.OrganizationId;

/**
 * What every plugin promises: its name, its settings, its brand, its menu, its tables. A plugin's
 * build inherits this class and gives {@link #plugin} and {@link #settings}.
 */
public abstract class PluginContract {
  /** The plugin under test. */
  protected abstract OrganizationPlugin plugin();

  /** Example settings with which it opens, without {@code name} and {@code plugin}. */
  protected abstract Map<String, String> settings();

  /** Keys of {@link #settings} without which the plugin opens as well. */
  protected List<String> optionalKeys() {
    return List.of();
  }

  /** The program of the example settings. */
  protected final Program program() {
    MapSettings given = new MapSettings(settings());
    Program program = open(given);
    assertThat(given.problems()).isEmpty();
    return program;
  }

  private Program open(MapSettings given) {
    return plugin().open(new Organization(new OrganizationId("example"), "例の会"), given);
  }

  @Test
  void its_name_is_one_for_configuration_files() {
    assertThat(plugin().name()).matches("[a-z][a-z0-9-]{1,29}");
  }

  @Test
  void it_opens_with_its_example_settings_and_twice_gives_two_programs() {
    assertThat(program()).isNotNull().isNotSameAs(program());
  }

  @TestFactory
  Stream<DynamicTest> it_reports_a_missing_setting_by_its_key() {
    return settings().keySet().stream()
        .filter(key -> !optionalKeys().contains(key) && !isTranslation(key))
        .map(key -> DynamicTest.dynamicTest(key, () -> reports(key, changed(key, ""))));
  }

  private boolean isTranslation(String key) {
    String base = key.replaceFirst("\\.en$", "");
    return !base.equals(key) && (base.equals("name") || settings().containsKey(base));
  }

  private void reports(String key, Map<String, String> wrong) {
    MapSettings given = new MapSettings(wrong);
    open(given);
    assertThat(given.problems()).as("problems of a wrong %s", key).isNotEmpty();
    assertThat(given.problems().keySet())
        .as("the keys reported")
        .anyMatch(reported -> reported.equals(key) || reported.startsWith(key));
  }

  @TestFactory
  Stream<DynamicTest> no_setting_however_wrong_makes_it_throw() {
    return settings().keySet().stream()
        .flatMap(
            key ->
                Stream.of("", "-1", "999999999999", "x", "true", "9999-99-99", ",,", "\u0000💣")
                    .map(wrong -> opens(key, wrong)));
  }

  private DynamicTest opens(String key, String wrong) {
    return DynamicTest.dynamicTest(
        key + "=" + wrong,
        () -> assertThat(open(new MapSettings(changed(key, wrong)))).isNotNull());
  }

  @Test
  void without_any_settings_it_reports_problems_and_does_not_throw() {
    MapSettings nothing = new MapSettings(Map.of());
    open(nothing);
    boolean needsSome = settings().keySet().stream().anyMatch(key -> !optionalKeys().contains(key));
    assertThat(nothing.problems().isEmpty()).isEqualTo(!needsSome);
  }

  private Map<String, String> changed(String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(settings());
    changed.put(key, value);
    return changed;
  }

  /** Core opens it once more for the words of English pages (P-55). */
  @Test
  void told_in_english_it_is_the_same_program() {
    MapSettings given = new MapSettings(settings()).in(Locale.ENGLISH);
    Program english = open(given);
    assertThat(given.problems()).isEmpty();
    assertThat(english.texts()).isEqualTo(program().texts());
    assertThat(english.menu()).isEqualTo(program().menu());
    assertThat(english.categories().stream().map(Category::code))
        .isEqualTo(program().categories().stream().map(Category::code).toList());
    assertThat(english.filings().stream().map(FilingType::code))
        .isEqualTo(program().filings().stream().map(FilingType::code).toList());
    assertThat(english.benefits().stream().map(BenefitKind::code))
        .isEqualTo(program().benefits().stream().map(BenefitKind::code).toList());
  }

  @Test
  void its_english_texts_say_what_its_japanese_ones_say() {
    assertThat(Words.of(program(), plugin()).wrongInEnglish()).isEmpty();
  }

  @Test
  void its_brand_is_complete() {
    Branding brand = program().branding();
    assertThat(brand.shortName()).isNotBlank();
    assertThat(brand.primaryColour()).matches("(#[0-9a-fA-F]{6})?");
    assertThat(Contrast.onWhite(brand.primaryColour()))
        .as("contrast of white text on %s", brand.primaryColour())
        .isGreaterThanOrEqualTo(4.5);
    if (!brand.contract().isEmpty()) {
      assertThat(Jar.of(plugin()).has(contract(brand))).as(contract(brand)).isTrue();
    }
  }

  private static String contract(Branding brand) {
    return "META-INF/contracts/" + brand.contract() + "/jakarta.faces.contract.xml";
  }

  @Test
  void its_categories_have_codes_of_their_own_and_labels() {
    assertThat(program().categories())
        .allSatisfy(
            category -> {
              assertThat(category.code()).matches("[A-Z][A-Z0-9_]*");
              assertThat(category.label()).isNotBlank();
            })
        .extracting(each -> each.code())
        .doesNotHaveDuplicates();
  }

  @Test
  void its_menu_leads_to_pages_in_its_jar_and_has_words() {
    Words words = Words.of(program(), plugin());
    for (MenuEntry entry : program().menu()) {
      assertThat(words.has(entry.label())).as("text %s", entry.label()).isTrue();
      assertThat(Jar.of(plugin()).hasPage(plugin().name(), entry)).as(entry.toString()).isTrue();
    }
  }

  @Test
  void its_entries_of_the_front_door_lead_to_pages_in_its_jar_and_have_words() {
    Words words = Words.of(program(), plugin());
    for (FrontEntry entry : program().front()) {
      assertThat(words.has(entry.label())).as("text %s", entry.label()).isTrue();
      assertThat(words.has(entry.label() + ".about")).as("%s.about", entry.label()).isTrue();
      assertThat(
              isManual(entry.path())
                  || Jar.of(plugin()).hasPage(plugin().name(), "front", entry.path()))
          .as(entry.toString())
          .isTrue();
    }
  }

  private boolean isManual(String path) {
    return program().manuals().stream()
        .anyMatch(manual -> !manual.isForStaff() && path.equals("/manuals/" + manual.name()));
  }

  @Test
  void its_manuals_are_in_its_jar_and_have_words() {
    Words words = Words.of(program(), plugin());
    for (ManualEntry manual : program().manuals()) {
      assertThat(manual.name()).matches("[a-z0-9][a-z0-9-]*");
      assertThat(words.has(manual.label())).as("text %s", manual.label()).isTrue();
      assertThat(Jar.of(plugin()).has(manual.resource())).as(manual.resource()).isTrue();
    }
  }

  @Test
  void its_tables_are_its_own_and_protected() {
    if (!plugin().migrations().isEmpty()) {
      Tables tables = Jar.of(plugin()).tables(plugin().migrations());
      assertThat(tables.created()).isNotEmpty();
      assertThat(tables.created()).allMatch(name -> name.startsWith(prefix()));
      assertThat(tables.isProtected()).containsAll(tables.created());
    }
  }

  private String prefix() {
    return plugin().name().replace('-', '_') + "_";
  }
}
