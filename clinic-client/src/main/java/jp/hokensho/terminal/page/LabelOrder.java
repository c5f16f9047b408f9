package jp.hokensho.terminal.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.protocol.LabelFormat;

/// How labels are wanted. What was typed beyond what there is becomes the nearest that is.
///
/// @param place whose, of [jp.hokensho.terminal.desk.Persons]
/// @param first free label of a sheet, from 1; 1 on a roll
public record LabelOrder(int place, LabelFormat format, int copies, int first) {

    static final int A_SHEET = 24;
    static final int MOST = 99;

    static LabelOrder of(int place, MultivaluedMap<String, String> form) {
        var format = format(form.getFirst("format"));
        var first = format == LabelFormat.SHEET_24 ? number(form.getFirst("first"), A_SHEET) : 1;
        return new LabelOrder(place, format, number(form.getFirst("copies"), MOST), first);
    }

    /// @param chosen null until somebody chose
    static LabelFormat format(String chosen) {
        return Stream.of(LabelFormat.values())
                .filter(format -> format.name().equals(chosen))
                .findFirst()
                .orElse(LabelFormat.ROLL_62X29);
    }

    private static int number(String typed, int most) {
        return typed != null && typed.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(typed), 1, most) : 1;
    }

    /// Page by page, whether there is a label at each place.
    List<List<Boolean>> pages() {
        var onPage = format == LabelFormat.SHEET_24 ? A_SHEET : 1;
        var end = first - 1 + copies;
        return IntStream.range(0, (end + onPage - 1) / onPage)
                .mapToObj(page -> IntStream.range(page * onPage, Math.min(end, (page + 1) * onPage))
                        .mapToObj(place -> place >= first - 1)
                        .toList())
                .toList();
    }
}
