import java.util.function.IntFunction;
import java.util.*;
SETUP

public class Ask {
    static final List<Integer> NUMBERS = new ArrayList<>();

    static String line(Object text) {
        return String.join(" ", String.valueOf(text).trim().split("\\s+"));
    }

    static String shown(Object value) {
        if (value == null || "".equals(value)) return "-";
        if (value instanceof Boolean) return "b:" + value;
        if (value instanceof Number) return "n:" + value;
        return "s:" + line(value);
    }

    /** The constants of a class, by name. */
    static Map<String, Integer> constants(Class<?> type, String prefix) throws Exception {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (var field : type.getFields())
            if (field.getType() == int.class && field.getName().startsWith(prefix))
                names.put(field.getName().substring(prefix.length()), field.getInt(null));
        return names;
    }

    interface Question {
        Object of(int n) throws Exception;
    }

    static void ask(String question, Question evaluate) throws Exception {
        if (question.equals("names")) {
            for (var entry : ((Map<?, ?>) evaluate.of(0)).entrySet())
                System.out.println(question + "\t" + entry.getValue() + "\ts:" + entry.getKey());
            return;
        }
        for (int number : NUMBERS) {
            String answer;
            try {
                answer = shown(evaluate.of(number));
            } catch (Exception error) {
                answer = "!" + error.getClass().getSimpleName() + ": " + line(error.getMessage());
            }
            System.out.println(question + "\t" + number + "\t" + answer);
        }
    }

    public static void main(String[] arguments) throws Exception {
        for (var input = new Scanner(System.in); input.hasNextInt();) NUMBERS.add(input.nextInt());
        QUESTIONS
    }
}
