package jp.hokensho.terminal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Collections;
import java.util.List;
import jp.hokensho.protocol.LabelFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-06: how labels lie on their pages")
class LabelOrderTest {

    @Test
    void onARollEachHasItsOwnPage() {
        assertEquals(
                List.of(List.of(true), List.of(true)),
                order("ROLL_62X29", "2", "5").pages());
    }

    @Test
    void aStartedSheetIsGoneOnWith() {
        var pages = order("SHEET_24", "2", "5").pages();

        assertEquals(List.of(List.of(false, false, false, false, true, true)), pages);
    }

    @Test
    void whatDoesNotFitGoesToTheNextSheet() {
        var pages = order("SHEET_24", "27", "24").pages();

        assertEquals(List.of(24, 24, 2), pages.stream().map(List::size).toList());
        assertEquals(1, Collections.frequency(pages.getFirst(), true));
        assertEquals(
                27, pages.stream().flatMap(List::stream).filter(there -> there).count());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "100, 25, 99, 24", "many, '', 1, 1", "-3, 7, 1, 7", ", , 1, 1"})
    void whatCannotBeBecomesTheNearest(String copies, String first, int wanted, int place) {
        assertEquals(new LabelOrder(0, LabelFormat.SHEET_24, wanted, place), order("SHEET_24", copies, first));
    }

    @Test
    void anUnknownSizeIsTheUsualOne() {
        assertEquals(LabelFormat.ROLL_62X29, order("A3", "1", "1").format());
        assertEquals(LabelFormat.ROLL_62X29, LabelOrder.format(null));
    }

    private static LabelOrder order(String format, String copies, String first) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("format", format);
        form.putSingle("copies", copies);
        form.putSingle("first", first);
        return LabelOrder.of(0, form);
    }
}
