package org.tsudoi.core.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Branding;
import org.tsudoi.api.Category;
import org.tsudoi.api.MenuEntry;
import org.tsudoi.api.Organization;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.document.Statement;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.value.Yen;

/**
 * The plugin of core's own tests. {@code sample.fail=open}, {@code run} or {@code categories} makes
 * it throw.
 */
@ApplicationScoped
public class SamplePlugin implements OrganizationPlugin {
  @Override
  public String name() {
    return "sample";
  }

  @Override
  public Program open(Organization organization, Settings settings) {
    String fail = settings.optional("sample.fail").orElse("");
    if (fail.equals("open")) {
      throw new IllegalStateException("the sample fails as told");
    }
    settings.optional("sample.fee").ifPresent(fee -> settings.yen("sample.fee"));
    return new SampleProgram(organization, fail);
  }

  private record SampleProgram(Organization organization, String fail) implements Program {
    @Override
    public Branding branding() {
      return new Branding(organization.name(), "", "#0b5c4b", "", "", "", "", "");
    }

    @Override
    public String texts() {
      return "org.tsudoi.core.house.sample";
    }

    @Override
    public List<MenuEntry> menu() {
      if (fail.equals("run")) {
        throw new IllegalStateException("the sample's menu fails as told");
      }
      return List.of();
    }

    @Override
    public Optional<FeeSchedule> fees() {
      return Optional.of(new SampleFees());
    }

    @Override
    public List<FilingType> filings() {
      return SampleFilings.all();
    }

    @Override
    public List<BenefitKind> benefits() {
      return List.of(
          new BenefitKind(
              "gift",
              BenefitGroup.BENEFIT,
              "祝金",
              "gift",
              List.of(new Statement("1件につき", Yen.of(10_000))),
              List.of(),
              List.of()));
    }

    @Override
    public List<Category> categories() {
      if (fail.equals("categories")) {
        throw new IllegalStateException("the sample's categories fail as told");
      }
      return List.of(new Category("OFFICE", "事業所会員"), new Category("INDIVIDUAL", "個人会員"));
    }
  }
}
