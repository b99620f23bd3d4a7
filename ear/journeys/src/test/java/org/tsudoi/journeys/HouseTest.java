package org.tsudoi.journeys;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between the rooms of the house, for what Maven's modules do not forbid already. */
class HouseTest {
  private static final Path ROOT = Path.of(System.getProperty("tsudoi.root"));
  private static final List<String> MODULES =
      List.of(
          "plugins/api",
          "plugins/testkit",
          "plugins/business-club",
          "ear/journeys/src/test/notes-circle",
          "ejb-core",
          "web-faces",
          "ear/launcher");
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importPaths(
              MODULES.stream()
                  .map(module -> ROOT.resolve(module).resolve("target/classes"))
                  .toList());

  /** Desks that serve people without a login as well. */
  private static final DescribedPredicate<JavaClass> PUBLIC =
      describe(
          "serve people without a login",
          type ->
              Set.of(
                      "AccessDesk",
                      "AddressDesk",
                      "AnnouncementDesk",
                      "CardDesk",
                      "CodeDesk",
                      "OwnAddressDesk",
                      "PasswordDesk")
                  .contains(type.getSimpleName()));

  @Test
  void every_module_is_looked_at() {
    assertThat(HOUSE.stream().map(type -> type.getPackageName().split("\\.")[2]).distinct())
        .contains("api", "testkit", "plugin", "example", "core", "web", "launcher");
  }

  @Test
  void the_api_knows_nobody() {
    noClasses()
        .that()
        .resideInAPackage("org.tsudoi.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tsudoi.core..", "org.tsudoi.web..", "org.tsudoi.plugin..")
        .check(HOUSE);
  }

  @Test
  void a_plugin_knows_the_api_only() {
    noClasses()
        .that()
        .resideInAnyPackage("org.tsudoi.plugin..", "org.tsudoi.example..", "org.tsudoi.testkit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tsudoi.core..", "org.tsudoi.web..")
        .check(HOUSE);
    slices()
        .matching("org.tsudoi.plugin.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void core_knows_neither_pages_nor_a_named_plugin() {
    noClasses()
        .that()
        .resideInAPackage("org.tsudoi.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.tsudoi.web..", "org.tsudoi.plugin..", "jakarta.faces..", "jakarta.servlet..")
        .check(HOUSE);
  }

  @Test
  void the_web_knows_no_named_plugin_and_no_table() {
    noClasses()
        .that()
        .resideInAPackage("org.tsudoi.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tsudoi.plugin..", "org.jdbi..", "java.sql..")
        .check(HOUSE);
  }

  @Test
  void the_rooms_of_core_form_no_circle() {
    slices().matching("org.tsudoi.core.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void nothing_in_core_knows_billing() {
    noClasses()
        .that()
        .resideInAPackage("org.tsudoi.core..")
        .and()
        .resideOutsideOfPackages("org.tsudoi.core.billing..", "org.tsudoi.core.demo..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.tsudoi.core.billing..")
        .check(HOUSE);
  }

  @Test
  void nobody_knows_the_seams() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.tsudoi.core.seam..", "org.tsudoi.web.seam..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tsudoi.core.seam..", "org.tsudoi.web.seam..")
        .check(HOUSE);
  }

  @Test
  void pages_ask_desks_and_never_the_database() {
    noClasses()
        .that()
        .resideInAPackage("org.tsudoi.web..")
        .should()
        .dependOnClassesThat(
            describe(
                "belong to the database room",
                type ->
                    type.getPackageName().startsWith("org.tsudoi.core.database")
                        && !type.getSimpleName().equals("DatabaseHealth")))
        .check(HOUSE);
  }

  @Test
  void only_the_database_room_opens_connections() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.tsudoi.core.database..", "org.tsudoi.launcher..", "org.tsudoi.testkit.house..")
        .should()
        .callMethodWhere(
            describe(
                "opens a connection",
                (JavaCall<?> call) ->
                    Set.of(
                                "javax.sql.DataSource",
                                "java.sql.DriverManager",
                                "org.jdbi.v3.core.Jdbi")
                            .contains(call.getTargetOwner().getName())
                        && Set.of("getConnection", "create", "open", "withHandle", "useHandle")
                            .contains(call.getName())))
        .check(HOUSE);
  }

  @Test
  void a_desks_method_takes_the_actor_first() {
    desks(not(PUBLIC)).should(takeFirst("Actor")).check(HOUSE);
    desks(PUBLIC).should(takeFirst("Actor", "OrganizationId")).check(HOUSE);
  }

  private static GivenMethodsConjunction desks(DescribedPredicate<JavaClass> which) {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Desk")
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith("jakarta.ejb.Stateless")
        .and()
        .areDeclaredInClassesThat(which)
        .and()
        .arePublic();
  }

  private static ArchCondition<JavaMethod> takeFirst(String... types) {
    return ArchCondition.from(
        describe(
            "take first " + List.of(types),
            method ->
                !method.getRawParameterTypes().isEmpty()
                    && List.of(types)
                        .contains(method.getRawParameterTypes().get(0).getSimpleName())));
  }

  @Test
  void every_table_holds_its_rows_to_their_organization() throws IOException {
    try (Stream<Path> files =
        Files.walk(ROOT.resolve("ejb-core/src/main/resources/db/migration"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".sql")).toList()) {
        String sql = Files.readString(file).replaceAll("--[^\n]*", "");
        List<String> created = found("create table (\\w+)", sql);
        assertThat(found("protect\\('(\\w+)'\\)", sql)).as("%s", file).containsAll(created);
      }
    }
  }

  private static List<String> found(String pattern, String sql) {
    return Pattern.compile(pattern).matcher(sql).results().map(each -> each.group(1)).toList();
  }

  @Test
  void dates_are_of_java_time() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .check(HOUSE);
  }

  @Test
  void only_the_time_room_asks_what_time_it_is() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.tsudoi.core.time..", "org.tsudoi.launcher..")
        .should()
        .callMethodWhere(asksTheMachine())
        .check(HOUSE);
  }

  private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
    return describe(
        "now() of java.time without a clock",
        call ->
            call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.getName().equals("java.time.Clock")));
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    for (String module : MODULES) {
      assertThat(silentPackages(ROOT.resolve(module).resolve("src/main/java"))).isEmpty();
    }
  }

  @Test
  void every_migration_has_a_version_of_its_own() throws IOException {
    try (Stream<Path> files =
        Files.walk(ROOT.resolve("ejb-core/src/main/resources/db/migration"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".sql"))
                  .map(name -> name.split("__")[0]))
          .isNotEmpty()
          .doesNotHaveDuplicates();
    }
  }

  private static List<Path> silentPackages(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .filter(room -> !Files.exists(room.resolve("package-info.java")))
          .toList();
    }
  }
}
