using System;
using System.Collections.Generic;
using System.Linq;
SETUP

static class Asking {
    static readonly List<int> Numbers = new List<int>();

    static string Line(object text) {
        return string.Join(" ", text.ToString().Split(new[] {' ', '\n', '\r', '\t'}, StringSplitOptions.RemoveEmptyEntries));
    }

    static string Shown(object value) {
        if (value == null) return "-";
        if (value is bool) return "b:" + value.ToString().ToLowerInvariant();
        if (value is int) return "n:" + value;
        var text = Line(value);
        return text == "" ? "-" : "s:" + text;
    }

    static void Ask(string question, Func<int, object> evaluate) {
        if (question == "names") {
            foreach (var entry in (IEnumerable<KeyValuePair<string, int>>) evaluate(0))
                Console.WriteLine(question + "\t" + entry.Value + "\ts:" + entry.Key);
            return;
        }
        foreach (var number in Numbers) {
            string answer;
            try {
                answer = Shown(evaluate(number));
            } catch (Exception error) {
                answer = "!" + error.GetType().Name + ": " + Line(error.Message);
            }
            Console.WriteLine(question + "\t" + number + "\t" + answer);
        }
    }

    /// The constants of an enum, by name.
    static IEnumerable<KeyValuePair<string, int>> Constants(Type type) {
        return Enum.GetNames(type).Select(name => new KeyValuePair<string, int>(name, Convert.ToInt32(Enum.Parse(type, name))));
    }

    static void Main() {
        for (string line; (line = Console.ReadLine()) != null;) Numbers.Add(int.Parse(line));
        QUESTIONS
    }
}
