package org.copydesk.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.copydesk.store",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PURE = {
    "..store.mapping..", "..store.merging..", "..store.querying.."
  };

  @ArchTest
  static final ArchRule PURE_PACKAGES_USE_NEITHER_FRAMEWORK_NOR_DRIVER =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "..store.mapping..",
              "..store.merging..",
              "..store.querying..",
              "org.copydesk.events..",
              "com.ibm.icu.text..",
              "org.jspecify.annotations..",
              "java.lang..",
              "java.nio..",
              "java.text..",
              "java.time..",
              "java.util..");

  @ArchTest
  static final ArchRule PURE_PACKAGES_KEEP_NO_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");

  @ArchTest
  static final ArchRule ONLY_SOME_PACKAGES_USE_KAFKA =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..store.consuming..",
              "..store.erasing..",
              "..store.reenriching..",
              "..copydesk.store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..");
}
