package jp.hokensho.terminal.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.terminal.desk.Sheet.Family;
import jp.hokensho.terminal.desk.Sheet.Member;
import jp.hokensho.terminal.text.Say;

/// The table of dependents. What is known of none of them, their branches for one, gets no column.
record Households(Say say, Days days) {

    Family of(List<Dependent> dependents) {
        if (dependents.isEmpty()) {
            return Family.none();
        }
        var columns = Stream.of(
                        new Column("sex", person -> person.sex().word(say.locale())),
                        new Column("age", person -> say.of("desk.age", Integer.toString(person.age()))),
                        new Column("birth", person -> say.of("desk.born", days.tabled(person.birthDate()))),
                        new Column("relation", Dependent::relation),
                        new Column("branch", person -> digits(person.branch())),
                        new Column("until", person -> days.narrow(person.validUntil())))
                .filter(column -> dependents.stream().anyMatch(column::says))
                .toList();
        return new Family(say.of("desk.dependents", dependents.size()), head(columns), members(dependents, columns));
    }

    private List<String> head(List<Column> columns) {
        return Stream.concat(Stream.of("name"), columns.stream().map(Column::key))
                .map(key -> say.of("desk.column." + key))
                .toList();
    }

    private static List<Member> members(List<Dependent> dependents, List<Column> columns) {
        return dependents.stream()
                .map(person -> new Member(
                        person.name(),
                        person.kana(),
                        columns.stream()
                                .map(column -> column.text().apply(person))
                                .toList()))
                .toList();
    }

    static String digits(Branch branch) {
        return branch == null ? "" : branch.digits();
    }

    /// @param text of the cell, for one person
    private record Column(String key, Function<Dependent, String> text) {
        boolean says(Dependent person) {
            return !text.apply(person).isBlank();
        }
    }
}
