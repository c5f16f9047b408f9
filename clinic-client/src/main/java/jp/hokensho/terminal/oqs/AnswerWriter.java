package jp.hokensho.terminal.oqs;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.hokensho.terminal.text.Printable;

/// Writes one answer, a person at a time, in the encoding of its question. A character that the encoding lacks is
/// written as a reference (`&#x9AD9;`): none is lost, and none becomes `?`. Elements without a value are left out.
public final class AnswerWriter {

    static final String RECEPTION = "ReceptionNumber";

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(TOKYO);
    /// For what XML cannot hold.
    private static final int REPLACEMENT = 0xFFFD;
    /// The card was typed, not read from a chip.
    private static final String BY_CARD = "2";

    private final Document asked;
    private final XMLStreamWriter xml;
    private final CharsetEncoder encoder;

    /// @param out left open
    public AnswerWriter(Document asked, OutputStream out) {
        this.asked = asked;
        var charset = asked.script().encoding().charset();
        this.encoder = charset.newEncoder();
        var strict = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, strict));
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
        } catch (XMLStreamException impossible) {
            throw new Unwritten(impossible);
        }
    }

    /// The answer to [Kind#SINGLE].
    public void single(Finding finding, Instant now) {
        write(() -> {
            begin(now);
            text("ReferenceClassification", BY_CARD);
            end(State.DONE);
            open("MessageBody");
            searched(asked.searches().getFirst());
            found(finding, asked.searches().getFirst(), "ResultList");
            close();
        });
    }

    /// The answer to [Kind#BULK]: it is under way.
    public void received(String reception, Instant now) {
        write(() -> {
            begin(now);
            text(RECEPTION, reception);
            end(State.DONE);
            open("MessageBody");
            text(RECEPTION, reception);
            close();
        });
    }

    /// The answer to [Kind#RESULT] while it is not over.
    public void processing(Instant now) {
        write(() -> {
            begin(now);
            text(RECEPTION, asked.reception());
            end(State.PROCESSING);
            open("MessageBody");
            close();
        });
    }

    /// The answer to [Kind#RESULT].
    ///
    /// @param rows in the order in which they were asked
    public void results(List<Result> rows, Instant now) {
        var normal = rows.stream().filter(row -> row.finding().isNormal()).count();
        write(() -> {
            begin(now);
            text(RECEPTION, asked.reception());
            text("SegmentOfResult", State.DONE.code);
            text("NumberOfProcessingResult", Integer.toString(rows.size()));
            text("NumberOfNormalProcessing", Long.toString(normal));
            text("NumberOfError", Long.toString(rows.size() - normal));
            text("CharacterCodeIdentifier", asked.script().code());
            close();
            open("MessageBody");
            for (var row : rows) {
                open("BulkConfirmUnit");
                searched(row.search());
                found(row.finding(), row.search(), "");
                close();
            }
            close();
        });
    }

    /// The answer to what cannot be asked about.
    ///
    /// @param code of ours
    public void failed(String code, String message, Instant now) {
        write(() -> {
            begin(now);
            text("SegmentOfResult", State.FAILED.code);
            text("ErrorCode", code);
            text("ErrorMessage", message);
            text("CharacterCodeIdentifier", asked.script().code());
            close();
            open("MessageBody");
            close();
        });
    }

    private void begin(Instant now) throws XMLStreamException {
        xml.writeStartDocument(asked.script().name(), "1.0");
        open("XmlMsg");
        open(Head.ELEMENT);
        text("ProcessExecutionTime", MOMENT.format(now));
        text(Head.DATE, asked.head().date());
        text(Head.INSTITUTION, asked.head().institution());
        text(Head.FILE, asked.head().file());
    }

    private void end(State state) throws XMLStreamException {
        text("SegmentOfResult", state.code);
        text("CharacterCodeIdentifier", asked.script().code());
        close();
    }

    private void searched(Search search) throws XMLStreamException {
        open(Search.ELEMENT);
        for (var element : Search.ELEMENTS) {
            text(element, search.text(element));
        }
        close();
    }

    /// @param list the element around what was found; empty for none
    private void found(Finding finding, Search search, String list) throws XMLStreamException {
        text("ProcessingResultStatus", finding.isNormal() ? "1" : "2");
        text("ProcessingResultCode", finding.code());
        text("ProcessingResultMessage", finding.message());
        text("QualificationValidity", finding.validity().map(Validity::code).orElse(""));
        if (finding.cover().isEmpty()) {
            return;
        }
        if (!list.isEmpty()) {
            open(list);
        }
        covered(finding.cover().get(), search);
        if (!list.isEmpty()) {
            close();
        }
    }

    private void covered(Finding.Cover cover, Search search) throws XMLStreamException {
        open("ResultOfQualificationConfirmation");
        text(Search.INSURER, search.text(Search.INSURER));
        text(Search.SYMBOL, search.text(Search.SYMBOL));
        text(Search.NUMBER, search.text(Search.NUMBER));
        if (cover.person().isPresent()) {
            person(cover.person().get());
        }
        text("InsuredCardValidDate", day(cover.from()));
        text("InsuredCardExpirationDate", day(cover.until()));
        text("InsurerName", cover.insurer());
        close();
    }

    private void person(Finding.Person person) throws XMLStreamException {
        text(Search.BRANCH, person.branch());
        text("PersonalFamilyClassification", person.family());
        text("InsuredName", person.insured());
        text("Name", person.name());
        text("NameKana", person.kana());
        text("Sex1", person.sex());
        text(Search.BIRTH, day(person.birthDate()));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String element, String value) throws XMLStreamException {
        if (value.isEmpty()) {
            return;
        }
        open(element);
        var plain = new StringBuilder();
        for (var codePoint : Printable.of(value).codePoints().toArray()) {
            var character = Character.toString(codePoint == 0xFFFE || codePoint == 0xFFFF ? REPLACEMENT : codePoint);
            if (encoder.canEncode(character)) {
                plain.append(character);
            } else {
                xml.writeCharacters(plain.toString());
                plain.setLength(0);
                xml.writeEntityRef(
                        "#x" + Integer.toHexString(character.codePointAt(0)).toUpperCase(Locale.ROOT));
            }
        }
        xml.writeCharacters(plain.toString());
        close();
    }

    private void write(Body body) {
        try {
            body.write();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new Unwritten(failed);
        }
    }

    /// A person of a bulk question.
    public record Result(Search search, Finding finding) {}

    private enum State {
        DONE("1"),
        PROCESSING("2"),
        FAILED("9");

        private final String code;

        State(String code) {
            this.code = code;
        }
    }

    @FunctionalInterface
    private interface Body {
        void write() throws XMLStreamException;
    }
}
