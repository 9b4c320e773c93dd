import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;

/** Reads JSON as most parsers of Java do, into maps, lists, texts and numbers of several classes. */
final class Json {
    static final Gson GSON =
            new GsonBuilder().setObjectToNumberStrategy(Json::number).serializeNulls().create();

    private Json() {}

    /** The value of the text; null if it is not JSON. */
    static Object parse(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        try {
            Object value = GSON.getAdapter(Object.class).read(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? value : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    private static Number number(JsonReader reader) throws IOException {
        String number = reader.nextString();
        if (!number.matches("-?[0-9]+")) {
            return Double.valueOf(number);
        }
        BigInteger integer = new BigInteger(number);
        if (integer.bitLength() < 32) {
            return integer.intValue();
        }
        return integer.bitLength() < 64 ? (Number) integer.longValue() : integer;
    }
}
