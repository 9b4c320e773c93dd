#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>
SETUP

struct Answer {
    std::string text = "-";

    Answer() = default;
    Answer(const char *name) { if (name && *name) text = "s:" + line(name); }
    Answer(const std::string &name) : Answer(name.c_str()) {}
    Answer(bool value) : text(value ? "b:true" : "b:false") {}
    Answer(long value) : text("n:" + std::to_string(value)) {}
    Answer(int value) : Answer(static_cast<long>(value)) {}

    static std::string line(const std::string &text) {
        std::istringstream words(text);
        std::string result, word;
        while (words >> word) result += (result.empty() ? "" : " ") + word;
        return result;
    }
};

static std::vector<long> numbers;

static void ask(const char *question, Answer (*evaluate)(long)) {
    for (long number : numbers) {
        std::string answer;
        try {
            answer = evaluate(number).text;
        } catch (const std::exception &error) {
            answer = std::string("!") + Answer::line(error.what());
        }
        std::cout << question << '\t' << number << '\t' << answer << '\n';
    }
}

int main() {
    for (long number; std::cin >> number;) numbers.push_back(number);
    QUESTIONS
}
