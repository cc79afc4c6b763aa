package org.copydesk.pipeline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the whole tree is held to; rules within one service stand in that service's own tests. */
class ArchitectureTest {

  private static final String[] PURE = {
    "org.copydesk.events..", "org.copydesk.submission..", "org.copydesk.enrichment.."
  };

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .importPaths(
              classFolders(
                  "article-events",
                  "submission",
                  "enrichment",
                  "broker-client",
                  "access-control",
                  "ingest-service",
                  "enrich-service",
                  "store-service"));

  @Test
  void pureModulesNeedNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..",
            "javax..",
            "io.quarkus..",
            "io.smallrye..",
            "org.apache.kafka..",
            "org.hibernate..",
            "org.jboss..",
            "org.slf4j..",
            "java.util.logging..",
            "org.eclipse..",
            "java.sql..")
        .check(CODE);
  }

  @Test
  void pureModulesAskNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(CODE);
  }

  /** What stands in an article is never opened. */
  @Test
  void whatHandlesArticlesCannotFetch() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "javax.naming..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(URLConnection.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Socket.class)
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.jsoup.Connection")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.dom..")
        .check(CODE);
  }

  @Test
  void onlyBenchmarksUseJmh() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.openjdk.jmh..").check(CODE);
  }

  @ParameterizedTest
  @CsvSource({
    "events, events",
    "submission, events",
    "enrichment, events",
    "broker, events",
    "access, access",
    "ingest, events|submission|broker|access",
    "enrich, events|enrichment|broker|access",
    "store, events|broker|access"
  })
  void moduleUsesOnly(String module, String allowed) {
    String[] packages =
        Stream.concat(Stream.of(module), Stream.of(allowed.split("\\|")))
            .map(name -> "org.copydesk." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.copydesk." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.copydesk..").and(not(resideInAnyPackage(packages))))
        .check(CODE);
  }

  private static List<Path> classFolders(String... modules) {
    Path home = Path.of(System.getProperty("copydesk.home"));
    return Stream.of(modules)
        .map(module -> home.resolve(module).resolve("target/classes"))
        .toList();
  }
}
