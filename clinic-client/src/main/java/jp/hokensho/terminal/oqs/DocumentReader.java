package jp.hokensho.terminal.oqs;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads one document, which may be hostile: no document type, no entity of its own, nothing from elsewhere, and bounds
/// to depth and length. Elements that are not known here are passed over; the national system has more.
final class DocumentReader {

    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 1000;
    private static final String BODY = "MessageBody";

    private final Script script;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> head = new HashMap<>();
    private final Map<String, String> body = new HashMap<>();
    private final List<Search> searches = new ArrayList<>();
    private Map<String, String> search = new HashMap<>();

    DocumentReader(Script script) {
        this.script = script;
    }

    /// @throws BadRequest for what is no such document
    Document read(byte[] bytes) {
        var written = script.read(bytes);
        if (written.contains("<!DOCTYPE")) {
            throw new BadRequest(BadRequest.Why.DOCTYPE);
        }
        try {
            var reader = factory().createXMLStreamReader(new StringReader(written));
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
        } catch (XMLStreamException _) {
            throw new BadRequest(BadRequest.Why.NOT_XML);
        }
        return new Document(script, Head.of(head), searches, body.getOrDefault(AnswerWriter.RECEPTION, ""));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing from elsewhere");
        });
        return factory;
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                add(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new BadRequest(BadRequest.Why.DOCTYPE);
            default -> {
                // remarks and instructions to programs
            }
        }
    }

    private void begin(String name) {
        path.push(name);
        text.setLength(0);
        if (path.size() > DEEPEST) {
            throw new BadRequest(BadRequest.Why.SHAPE, name);
        }
    }

    private void add(String more) {
        if (text.isEmpty() && more.isBlank()) {
            return;
        }
        text.append(more);
        if (text.length() > LONGEST_TEXT) {
            throw new BadRequest(BadRequest.Why.SHAPE, path.peek());
        }
    }

    private void end() {
        var name = path.pop();
        var value = text.toString().strip();
        text.setLength(0);
        if (name.equals(Search.ELEMENT)) {
            searches.add(new Search(search));
            search = new HashMap<>();
            return;
        }
        switch (String.valueOf(path.peek())) {
            case Head.ELEMENT -> keep(head, Head.ELEMENTS, name, value);
            case Search.ELEMENT -> keep(search, Search.ELEMENTS, name, value);
            case BODY -> keep(body, List.of(AnswerWriter.RECEPTION), name, value);
            default -> {
                // not known here
            }
        }
    }

    /// What stands there twice says nothing.
    private static void keep(Map<String, String> texts, List<String> known, String name, String value) {
        if (known.contains(name) && texts.put(name, value) != null) {
            throw new BadRequest(BadRequest.Why.SHAPE, name);
        }
    }
}
