package org.tsudoi.core.house;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.tsudoi.core.database.Core;
import org.tsudoi.core.database.CurrentTransaction;

/** Gives core what a server gives: EJBs, the data source, transactions, configuration. */
class ServerParts implements Extension {
  private static final class InTransactionLiteral extends AnnotationLiteral<InTransaction>
      implements InTransaction {
    private static final long serialVersionUID = 1L;
  }

  private static final class CoreLiteral extends AnnotationLiteral<Core> implements Core {
    private static final long serialVersionUID = 1L;
  }

  private final TestTransaction transaction;
  private final Config config;

  ServerParts(TestTransaction transaction, Config config) {
    this.transaction = transaction;
    this.config = config;
  }

  void ejbs(@Observes BeforeBeanDiscovery discovery) {
    for (Class<?> type : CoreClasses.all()) {
      if (type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class)) {
        discovery
            .addAnnotatedType(type, type.getName())
            .add(ApplicationScoped.Literal.INSTANCE)
            .add(new InTransactionLiteral());
      }
    }
  }

  void server(@Observes @WithAnnotations(Resource.class) ProcessAnnotatedType<?> type) {
    if (type.getAnnotatedType().getJavaClass().getSimpleName().startsWith("Server")) {
      type.veto();
    }
  }

  void supply(@Observes AfterBeanDiscovery discovery) {
    discovery
        .addBean()
        .addTypes(TestTransaction.class, CurrentTransaction.class)
        .createWith(c -> transaction);
    discovery
        .addBean()
        .addType(DataSource.class)
        .addQualifier(new CoreLiteral())
        .createWith(c -> transaction);
    discovery.addBean().addType(Config.class).createWith(c -> config);
  }
}
