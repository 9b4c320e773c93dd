<?php
$numbers = preg_split('/\s+/', trim(stream_get_contents(STDIN)));

function line($text) { return implode(' ', preg_split('/\s+/', trim((string) $text))); }

function shown($value) {
    if ($value === null) return '-';
    if (is_bool($value)) return 'b:' . ($value ? 'true' : 'false');
    if (is_int($value)) return "n:$value";
    return 's:' . line($value);
}

function ask($question, $evaluate) {
    global $numbers;
    if ($question === 'names') {
        foreach ($evaluate(null) as $name => $number) echo "$question\t$number\t", shown($name), "\n";
        return;
    }
    foreach ($numbers as $text) {
        try {
            $answer = shown($evaluate(is_numeric($text) ? (int) $text : $text));
        } catch (\Throwable $error) {
            $answer = '!' . get_class($error) . ': ' . line($error->getMessage());
        }
        echo "$question\t$text\t$answer\n";
    }
}

error_reporting(0);
SETUP
QUESTIONS
