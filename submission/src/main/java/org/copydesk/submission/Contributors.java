package org.copydesk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.events.Organization;
import org.copydesk.events.Person;
import org.jspecify.annotations.Nullable;

/**
 * Reads author, editor and publisher, which schema.org lets be a name, an object or a list of
 * either. Someone without a name is passed over; what is said of them beyond name and address stays
 * in {@code extra}.
 */
final class Contributors {

  private static final Set<String> KEPT = Set.of("name", "url", "@type");

  private final Fields fields;
  private final String name;

  private Contributors(Fields fields, String name) {
    this.fields = fields;
    this.name = name;
  }

  static List<Person> people(Fields fields, String name) throws RejectedException {
    return new Contributors(fields, name).all();
  }

  static @Nullable Organization publisher(Fields fields) throws RejectedException {
    List<Person> all = new Contributors(fields, "publisher").all();
    if (all.isEmpty()) {
      return null;
    }
    if (all.size() > 1) {
      fields.setAside("publisher");
    }
    return new Organization(all.getFirst().name(), all.getFirst().url());
  }

  private List<Person> all() throws RejectedException {
    JsonNode value = fields.take(name);
    if (value == null) {
      return List.of();
    }
    List<Person> people = new ArrayList<>();
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        add(name + "[" + i + "]", value.get(i), people);
      }
    } else {
      add(name, value, people);
    }
    return people;
  }

  private void add(String place, JsonNode value, List<Person> people) throws RejectedException {
    if (value.isTextual()) {
      String text = Fields.stripped(value);
      if (text != null) {
        people.add(new Person(text, null));
      }
    } else if (value.isObject()) {
      if (value.properties().stream().anyMatch(field -> !KEPT.contains(field.getKey()))) {
        fields.setAside(name);
      }
      String called = member(place, "name", value);
      if (called != null) {
        people.add(new Person(called, member(place, "url", value)));
      }
    } else if (!value.isNull()) {
      throw Fields.wrongType(place, "a string or an object with a name", value);
    }
  }

  private static @Nullable String member(String place, String member, JsonNode object)
      throws RejectedException {
    JsonNode value = object.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw Fields.wrongType(place + "." + member, "a string", value);
    }
    return Fields.stripped(value);
  }
}
