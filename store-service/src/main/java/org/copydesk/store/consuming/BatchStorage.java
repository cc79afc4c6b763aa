package org.copydesk.store.consuming;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.copydesk.store.mapping.Change;
import org.copydesk.store.mapping.Rejection;
import org.copydesk.store.merging.Verdict;
import org.copydesk.store.persistence.ArticleRepository;
import org.copydesk.store.persistence.RowRefusal;

/**
 * Stores a poll in one transaction. If PostgreSQL refuses a row, halves are tried, halves of these,
 * and so on: all its neighbours are stored, in few transactions, and it alone is rejected.
 */
@ApplicationScoped
class BatchStorage {

  private final ArticleRepository repository;
  private final Patience patience;
  private final StorageMeters meters;

  BatchStorage(ArticleRepository repository, Patience patience, StorageMeters meters) {
    this.repository = repository;
    this.patience = patience;
    this.meters = meters;
  }

  /** What became of each change; never a failure. Nothing runs on the caller's thread. */
  Uni<List<Verdict>> store(Supplier<List<Change>> changes, PollSpans spans) {
    return Uni.createFrom()
        .item(changes)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(decoded -> store(decoded, spans));
  }

  private Uni<List<Verdict>> store(List<Change> changes, PollSpans spans) {
    Uni<List<Verdict>> transaction =
        Uni.createFrom()
            .item(() -> spans.transaction(changes.size(), () -> repository.store(changes)))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    return patience
        .untilDone(Work.STORE, transaction, failure -> RowRefusal.sqlState(failure).isEmpty())
        .invoke(verdicts -> meters.committed(changes, verdicts))
        .onFailure()
        .recoverWithUni(refusal -> storeApart(changes, spans, refusal));
  }

  private Uni<List<Verdict>> storeApart(List<Change> changes, PollSpans spans, Throwable refusal) {
    if (changes.size() == 1) {
      return Uni.createFrom().item(List.of(Verdict.rejected(rejection(refusal))));
    }
    int half = changes.size() / 2;
    return store(changes.subList(0, half), spans)
        .chain(first ->
            store(changes.subList(half, changes.size()), spans)
                .map(rest -> Stream.concat(first.stream(), rest.stream()).toList()));
  }

  private static Rejection rejection(Throwable refusal) {
    return Rejection.of(
        "refused-by-database: PostgreSQL refuses the row with SQLSTATE "
            + RowRefusal.sqlState(refusal).orElseThrow(),
        refusal);
  }
}
