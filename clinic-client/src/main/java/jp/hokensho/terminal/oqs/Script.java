package jp.hokensho.terminal.oqs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.hokensho.terminal.batch.Encoding;

/// How a document writes its characters, as its XML declaration says. `Shift_JIS` is read as Windows-31J: that is what
/// receipt computers write, and the other lacks 髙 and ①.
///
/// @param name as the document has it; an answer has the same
public record Script(String name, Encoding encoding) {

    /// Where a document says nothing.
    public static final Script USUAL = new Script("UTF-8", Encoding.UTF_8);

    private static final int LONGEST_DECLARATION = 200;
    private static final char MARK = '\uFEFF';
    private static final Pattern DECLARATION =
            Pattern.compile("^(?:ï»¿)?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    static Script of(byte[] document) {
        var length = Math.min(document.length, LONGEST_DECLARATION);
        var declared = DECLARATION.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return USUAL;
        }
        return Encoding.named(declared.group(1))
                .map(encoding -> new Script(declared.group(1), encoding))
                .orElseThrow(() -> new BadRequest(BadRequest.Why.ENCODING));
    }

    /// Without the mark in front.
    String read(byte[] document) {
        try {
            var text = encoding.charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new BadRequest(BadRequest.Why.ENCODING);
        }
    }

    /// The national code of it: 0 UTF-8, 1 Shift_JIS.
    String code() {
        return encoding == Encoding.WINDOWS_31J ? "1" : "0";
    }
}
