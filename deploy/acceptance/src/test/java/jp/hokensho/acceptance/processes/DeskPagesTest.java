package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page in both languages and three sizes, photographed to `target/screenshots`.
@Processes
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The counter's pages can be used by everybody, on every screen")
class DeskPagesTest {

    /// What each outcome is asked with, up to the target date.
    private static final Map<String, String[]> CARDS = Map.of(
            "valid", new String[] {"00000001", "東京", "001", "", "", "2005-07-08"},
            "expired", new String[] {"06990014", "１０２４", "0000005", "", "", "2026-11-20"},
            "not-yet-valid", new String[] {"06990014", "１０２４", "0000009", "", "", "20261120"},
            "card-not-found", new String[] {"06990014", "千代田", "99999", "", "", ""},
            "insurer-not-found", new String[] {"01990019", "千代田", "1", "", "", ""},
            "ambiguous", new String[] {"06990014", "千代田", "9001", "", "", ""},
            "withheld", new String[] {"06990014", "A-12", "10-09", "", "", ""},
            "unavailable", new String[] {"00990010", "千代田", "1", "", "", ""},
            "wrong", new String[] {"1234", "千代田", "1", "7", "S64.1.8", "H31.2.29"},
            "long", new String[] {"06990014", "髙﨑𠮷".repeat(13) + "髙", "1234567890".repeat(4), "", "", ""});

    private static final Pattern NUMBER = Pattern.compile("([0-9]{4} +){4}[0-9]{4}");

    private static final String TABLE = """
            保険者番号\t記号\t番号\t対象年月日\t整理番号
            00000001\t東京\t001\tH17.7.8\tK-1
            06990014\t千代田\t99999\t\tK-2
            01990019\t千代田\t1\t\t%s
            1234\t千代田\t1\t\tK-4
            """.formatted("渡邉髙﨑".repeat(10));

    private final World world;
    private Reception reception;

    DeskPagesTest(World world) {
        this.world = world;
    }

    @BeforeAll
    void sitDown() {
        var terminal = world.stack().terminal(1);
        reception = new Reception(terminal.url());
        reception.goes("/");
        everywhere("code");
        reception.open(terminal::page);
        everywhere("sign-in");
        reception.signIn("clerk1", world.password("clerk1"));
    }

    @AfterAll
    void standUp() {
        if (reception != null) {
            reception.close();
        }
    }

    static Stream<String> cards() {
        return CARDS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void anAnswer(String name) {
        reception.goes("/").types(CARDS.get(name));
        reception.page().waitForSelector(".screen .numbered, .field [aria-invalid]");

        if (reception.page().url().contains("/answers/")) {
            everywhere("answer-" + name);
        } else {
            reception.assertAccessible();
            reception.photograph("form-" + name);
        }
    }

    @Test
    void theFormAndTheList() {
        reception.goes("/").types(CARDS.get("valid")).reads("有効な保険資格です");
        reception.goes("/");
        everywhere("form");
        reception.goes("/today");
        everywhere("today");
    }

    @Test
    @DisplayName("R-05: a pasted table is looked over, asked, and its rows stand there with their numbers")
    void manyCards() {
        var page = reception.page();
        reception.goes("/batches");
        everywhere("batches");
        page.fill("textarea[name=table]", TABLE);
        page.click("form.handing button");
        reception.reads("照会する前に");
        assertEquals(1, page.querySelectorAll("tr.faulty").size());
        everywhere("batch-preview");
        page.click("form[action='/batches'] button");
        page.waitForSelector("#batch:has-text('終わりました')");
        reception.reads("一括認証");
        everywhere("batch");

        assertEquals(3, NUMBER.matcher(page.innerText("#batch")).results().count());
        page.click("table.bars a:has-text('有効な保険資格です')");
        assertEquals(
                1, page.querySelectorAll("#batch section + section tbody tr").size());
        assertEquals("上野 太郎", page.innerText("#batch section + section tbody td:nth-child(6)"));
    }

    @Test
    void theLock() {
        reception.goes("/").presses("F9").reads("離席中");
        everywhere("lock");
        reception.types(world.password("clerk1")).reads("個別認証");
    }

    @Test
    void largeType() {
        reception.goes("/").types(CARDS.get("valid")).reads("有効な保険資格です");
        reception.page().click("a[href^='/type?to=large']");
        everywhere("answer-valid-large-type");
        reception.page().click("a[href^='/type?to=usual']");
    }

    @Test
    @DisplayName("nothing is asked of any other machine")
    void nothingIsAskedElsewhere() {
        var elsewhere = new ArrayList<String>();
        var own = world.stack().terminal(1).url().toString();
        reception.page().onRequest(request -> {
            if (!request.url().startsWith(own) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });

        reception.goes("/").types(CARDS.get("valid")).reads("有効な保険資格です");

        assertEquals(List.of(), elsewhere);
    }

    private void everywhere(String name) {
        new Album(reception).everywhere(name);
    }
}
