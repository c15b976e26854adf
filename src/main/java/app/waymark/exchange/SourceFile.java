package app.waymark.exchange;

import app.waymark.base.Phrase;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A file that is to be imported, unpacked and not yet read. */
record SourceFile(
        String name,
        @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {

    boolean endsWith(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * The file as text: UTF-8, or UTF-16 with a byte order mark; without one, UTF-16 is known by its zero bytes.
     *
     * @throws ImportRefused when it is neither
     */
    String text() {
        Charset charset = charset();
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (content.indexOf('\0') >= 0) {
                throw new ImportRefused(name, Phrase.of("fault.import.no-text"));
            }
            return content;
        } catch (CharacterCodingException e) {
            throw new ImportRefused(name, Phrase.of("fault.import.characters"));
        }
    }

    private Charset charset() {
        if (bytes.length >= 2) {
            int first = bytes[0] & 0xff;
            int second = bytes[1] & 0xff;
            if ((first == 0xfe && second == 0xff) || (first == 0 && second != 0)) {
                return StandardCharsets.UTF_16BE;
            }
            if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0)) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile file && file.name.equals(name) && Arrays.equals(file.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
