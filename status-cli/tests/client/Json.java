import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as the parsers of Java do, into maps, lists, texts and numbers of several classes. */
final class Json {
    private final String text;
    private int place;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** The value of the text; throws an IllegalArgumentException if it is not JSON. */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.check(json.skip() == '\0');
        return value;
    }

    private void check(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("at " + place);
        }
    }

    /** The next sign that is not white space, which is not read yet; NUL at the end. */
    private char skip() {
        while (place < text.length() && " \t\r\n".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        return place < text.length() ? text.charAt(place) : '\0';
    }

    private boolean take(char sign) {
        boolean isNext = skip() == sign;
        place += isNext ? 1 : 0;
        return isNext;
    }

    private Object value() {
        check(depth++ < 500);
        Object value = switch (skip()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        check(take('{'));
        if (take('}')) {
            return members;
        }
        do {
            check(skip() == '"');
            String name = string();
            check(take(':'));
            members.put(name, value());
        } while (take(','));
        check(take('}'));
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        check(take('['));
        if (take(']')) {
            return items;
        }
        do {
            items.add(value());
        } while (take(','));
        check(take(']'));
        return items;
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        place++;
        while (true) {
            check(place < text.length());
            char sign = text.charAt(place++);
            if (sign == '"') {
                return read.toString();
            }
            if (sign != '\\') {
                read.append(sign);
                continue;
            }
            char escaped = text.charAt(place++);
            int plain = "\"\\/bfnrt".indexOf(escaped);
            if (plain >= 0) {
                read.append("\"\\/\b\f\n\r\t".charAt(plain));
            } else {
                check(escaped == 'u');
                read.append((char) Integer.parseInt(text.substring(place, place + 4), 16));
                place += 4;
            }
        }
    }

    private Object word() {
        int start = place;
        while (place < text.length() && "-+.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        String word = text.substring(start, place);
        switch (word) {
            case "null":
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                check(word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"));
        }
        if (!word.matches("-?[0-9]+")) {
            return Double.valueOf(word);
        }
        BigInteger integer = new BigInteger(word);
        if (integer.bitLength() < 32) {
            return integer.intValue();
        }
        return integer.bitLength() < 64 ? (Object) integer.longValue() : integer;
    }
}
