use strict;
no warnings;
chomp(my @numbers = <STDIN>);

sub line { join ' ', split ' ', $_[0] }

sub shown {
    my $value = shift;
    return !defined $value || $value eq '' ? '-' : ref $value eq 'ARRAY' ? "n:$value->[0]" : 's:' . line($value);
}

sub ask {
    my ($question, $evaluate) = @_;
    if ($question eq 'names') {
        my %names = %{ $evaluate->() };
        print "$question\t$names{$_}\t", shown($_), "\n" for sort keys %names;
        return;
    }
    for my $number (@numbers) {
        my $value = eval { $evaluate->($number) };
        print "$question\t$number\t", $@ ? '!' . line($@) : shown($value), "\n";
    }
}

SETUP
QUESTIONS
