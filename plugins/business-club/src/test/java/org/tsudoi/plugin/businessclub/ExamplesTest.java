package org.tsudoi.plugin.businessclub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Organization;
import org.tsudoi.api.Program;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;

/** Two clubs on one plugin by configuration alone (P-2): the repository's examples. */
class ExamplesTest {
  private static Program open(String organization) throws IOException {
    Properties read = new Properties();
    Path path = Path.of("../../config/organizations", organization, "organization.properties");
    try (Reader reader = Files.newBufferedReader(path)) {
      read.load(reader);
    }
    Map<String, String> values = new HashMap<>();
    read.forEach((key, value) -> values.put(key.toString(), value.toString()));
    MapSettings settings = new MapSettings(values);
    Program program =
        new ClubPlugin().open(new Organization(new OrganizationId(organization), "例の会"), settings);
    assertThat(settings.problems()).isEmpty();
    return program;
  }

  private static BenefitKind kind(Program program, String code) {
    return program.benefits().stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_club_has_benefits_amounts_and_conditions_of_its_own() throws IOException {
    BenefitKind aoba = kind(open("aoba"), "marriage");
    BenefitKind minato = kind(open("minato"), "marriage");
    assertThat(aoba.amounts().get(0).value()).isEqualTo(Yen.of(10_000));
    assertThat(minato.amounts().get(0).value()).isEqualTo(Yen.of(20_000));
    assertThat(aoba.conditions()).contains("入会した月の翌月1日から対象です。");
    assertThat(minato.conditions()).contains("入会した月から数えて12か月後の月の1日から対象です。");
    assertThat(open("minato").benefits()).hasSizeLessThan(open("aoba").benefits().size());
  }
}
