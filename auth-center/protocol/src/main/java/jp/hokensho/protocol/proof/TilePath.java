package jp.hokensho.protocol.proof;

import java.util.regex.Pattern;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidInput;

/// Which tile, as C2SP tlog-tiles spells it: `0/x001/x234/067`, of an incomplete one `0/x001/x234/067.p/5`.
///
/// @param width how many hashes, 1 to 256
public record TilePath(int level, long index, int width) {

    private static final Pattern FORM =
            Pattern.compile("([0-7])/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int THOUSAND = 1_000;

    public TilePath {
        if (level < 0 || level >= Tile.LEVELS || index < 0 || width < 1 || width > Tile.WIDTH) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// Takes only what [#toString()] writes: each tile has one name.
    public static TilePath parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var width = found.group(3) == null ? Tile.WIDTH : Integer.parseInt(found.group(3));
        var path = new TilePath(
                Integer.parseInt(found.group(1)), Long.parseLong(found.group(2).replaceAll("[x/]", "")), width);
        if (!path.toString().equals(text)) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        return path;
    }

    @Override
    public String toString() {
        var name = new StringBuilder("%03d".formatted(index % THOUSAND));
        for (long rest = index / THOUSAND; rest > 0; rest /= THOUSAND) {
            name.insert(0, "x%03d/".formatted(rest % THOUSAND));
        }
        return level + "/" + name + (width == Tile.WIDTH ? "" : ".p/" + width);
    }
}
