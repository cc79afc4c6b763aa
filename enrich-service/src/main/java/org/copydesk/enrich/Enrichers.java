package org.copydesk.enrich;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.enrichment.Enricher;
import org.copydesk.enrichment.entities.BadNamesException;
import org.copydesk.enrichment.entities.OwnNames;

/** Gives the service its one {@link Enricher}, loaded before the first article comes. */
class Enrichers {

  @Produces
  @Singleton
  @Startup
  Enricher enricher(EnrichSettings settings) {
    return new Enricher(settings.names().map(Enrichers::read).orElse(OwnNames.NONE));
  }

  /**
   * Reads the names of a file.
   *
   * @throws IllegalStateException which ends the start, with what the operator must know
   */
  static OwnNames read(Path file) {
    try {
      return OwnNames.of(Files.readAllLines(file));
    } catch (BadNamesException e) {
      throw new IllegalStateException(
          "copydesk.enrich.names has bad lines:\n" + e.listed(file.toString()), e);
    } catch (MalformedInputException e) {
      throw new IllegalStateException("copydesk.enrich.names: " + file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new IllegalStateException("copydesk.enrich.names: cannot read " + file, e);
    }
  }
}
