package org.copydesk.enrichment.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right side of a rule: what its value is made of. */
sealed interface Expression {

  @Nullable Object evaluate(@Nullable Object[] values, Actions actions);

  /** {@code $n}. */
  record Reference(int index) implements Expression {
    @Override
    public @Nullable Object evaluate(@Nullable Object[] values, Actions actions) {
      return values[index];
    }
  }

  /** A number or a word. */
  record Constant(Object value) implements Expression {
    @Override
    public Object evaluate(@Nullable Object[] values, Actions actions) {
      return value;
    }
  }

  /** {@code name(argument, …)}; without a value as soon as one of its calls is. */
  record Call(String function, List<Expression> arguments) implements Expression {
    @Override
    public @Nullable Object evaluate(@Nullable Object[] values, Actions actions) {
      List<@Nullable Object> results = new ArrayList<>(arguments.size());
      for (Expression argument : arguments) {
        Object result = argument.evaluate(values, actions);
        if (result == null && argument instanceof Call) {
          return null;
        }
        results.add(result);
      }
      return actions.apply(function, new Arguments(results));
    }
  }
}
