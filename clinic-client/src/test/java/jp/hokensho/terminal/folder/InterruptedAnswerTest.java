package jp.hokensho.terminal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.oqs.RequestName;
import jp.hokensho.terminal.text.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program that is killed between two of its steps leaves, made by hand, and what else may lie in the folder.
@DisplayName("R-02, R-53: whoever is killed in between, a question is answered once and under one number")
class InterruptedAnswerTest {

    private static final String ASKED = "OQSsiquc01req_1.xml";
    private static final String TOLD = "OQSsiquc01res_1.xml";
    private static final Pattern NUMBER = Pattern.compile("認証番号 (\\d{20})");

    @TempDir
    private Path home;

    private SharedFolder share;

    @BeforeEach
    void open() throws Exception {
        share = new SharedFolder(home);
    }

    @AfterEach
    void close() {
        share.close();
    }

    @Test
    void killedAfterTheAnswerCameTheSameKeyIsSentAgain() throws Exception {
        share.drops(ASKED, SharedFolder.single("001"));
        var keptTime = Files.getLastModifiedTime(request());
        share.looks();
        Files.delete(share.root.resolve("res").resolve(TOLD));
        Files.move(share.root.resolve("done").resolve(ASKED), request());
        Files.setLastModifiedTime(request(), keptTime);
        restart();

        share.looks();

        assertEquals(2, share.center.asked().size());
        assertEquals(
                1,
                share.center.asked().stream()
                        .map(FakeCenter.Asked::key)
                        .distinct()
                        .count());
    }

    @Test
    void killedWithTheAnswerReadyItIsHandedOutAndNobodyIsAskedAgain() throws Exception {
        share.drops(ASKED, SharedFolder.single("001"));
        var keptTime = Files.getLastModifiedTime(request());
        var bytes = Files.readAllBytes(request());
        share.looks();
        var number = number();
        var name = RequestName.of(ASKED).orElseThrow();
        var imprint = Imprint.of(new Arrived(name, bytes.length, keptTime.toInstant()), bytes);
        Files.move(
                share.root.resolve("res").resolve(TOLD),
                share.root.resolve("work").resolve(imprint.hex() + ".done." + ASKED));
        Files.move(share.root.resolve("done").resolve(ASKED), request());
        Files.setLastModifiedTime(request(), keptTime);
        restart();

        share.looks();

        assertEquals(1, share.center.asked().size());
        assertEquals(number, number());
        assertEquals(List.of(ASKED), share.files("done"));
        assertEquals(List.of(), share.files("req"));
    }

    @Test
    void killedWhileTheAnswerWasWrittenItsPartIsForgotten() throws Exception {
        Files.createDirectories(share.root.resolve("work"));
        Files.writeString(share.root.resolve("work").resolve(".x.done." + ASKED + ".1.part"), "<?xml");

        share.looks();

        assertEquals(List.of(), share.files("work"));
        assertEquals(List.of(), share.files("res"));
    }

    @Test
    void aNewQuestionOfTheSameNameIsAQuestionOfItsOwn() throws Exception {
        share.drops(ASKED, SharedFolder.single("001"));
        share.looks();
        Thread.sleep(5);
        share.drops(ASKED, SharedFolder.single("001"));

        share.looks();

        assertEquals(
                2,
                share.center.asked().stream()
                        .map(FakeCenter.Asked::key)
                        .distinct()
                        .count());
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        share.looks();
        var secret = Files.writeString(home.resolve("secret.xml"), SharedFolder.single("001"));
        Files.createSymbolicLink(request(), secret);

        share.looks();

        assertEquals(0, share.center.asked().size());
        assertTrue(Files.isSymbolicLink(request()));
    }

    @Test
    void aLinkInPlaceOfAFolderIsRefused() throws Exception {
        var elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.createSymbolicLink(share.root.resolve("res"), elsewhere);

        share.looks();

        assertTrue(why().contains("フォルダーではありません"), this::why);
    }

    @Test
    void otherFilesStayWhereTheyAre() {
        share.drops("OQSsiquc01req_1.tmp", SharedFolder.single("001"));
        share.drops("readme.txt", "hello");
        share.drops("OQSxxxxxxxreq_1.xml", "<x/>");

        share.looks();

        assertEquals(3, share.files("req").size());
        assertEquals(List.of(), share.files("res"));
    }

    @Test
    void twoProgramsDoNotWorkOnOneFolder() {
        share.looks();
        var first = share.folder;
        share.start();

        share.looks();

        assertTrue(why().contains("別のプログラム"), this::why);
        first.close();
        share.looks();
        assertTrue(share.folder.trouble().isEmpty());
    }

    @Test
    void aShareThatIsNotMountedIsSaidAndFoundAgain() throws Exception {
        share.looks();
        var away = home.resolve("away");
        Files.move(share.root, away, StandardCopyOption.ATOMIC_MOVE);
        share.looks();
        share.looks();
        assertTrue(why().contains("フォルダー"), this::why);
        assertFalse(Files.exists(share.root));
        Files.move(away, share.root, StandardCopyOption.ATOMIC_MOVE);
        share.drops(ASKED, SharedFolder.single("001"));

        share.looks();

        assertEquals(List.of(ASKED), share.files("done"));
    }

    private void restart() {
        share.folder.close();
        share.start();
    }

    private Path request() {
        return share.root.resolve("req").resolve(ASKED);
    }

    private String why() {
        return share.folder.trouble().orElseThrow().why().in(Say.in(Locale.JAPANESE));
    }

    private String number() {
        return NUMBER.matcher(share.answer(TOLD))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
