package org.copydesk.enrich;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.copydesk.enrich",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule sharesOnlyTheContractAndTheEnrichment =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.copydesk..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.copydesk.enrich..",
                              "org.copydesk.events..",
                              "org.copydesk.enrichment.."))));

  @ArchTest
  static final ArchRule enrichmentOfARecordKnowsNoFramework =
      noClasses()
          .that()
          .haveSimpleNameStartingWith("RecordEnrichment")
          .or()
          .haveSimpleNameStartingWith("Failure")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..", "io.micrometer..");
}
