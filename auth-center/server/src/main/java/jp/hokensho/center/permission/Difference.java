package jp.hokensho.center.permission;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a new list would change.
///
/// @param added lines about a clinic and an insurer that had none
/// @param changed lines that say something else
/// @param withdrawn lines that are not there any more
/// @param unchanged lines that say what they said
public record Difference(long added, long changed, long withdrawn, long unchanged) {

    static Difference between(Collection<Permission> old, Collection<Permission> lines) {
        var known = old.stream().collect(Collectors.toMap(Permission::scope, Function.identity()));
        var same = lines.stream()
                .filter(line -> line.equals(known.get(line.scope())))
                .count();
        var kept =
                lines.stream().filter(line -> known.containsKey(line.scope())).count();
        return new Difference(lines.size() - kept, kept - same, known.size() - kept, same);
    }
}
