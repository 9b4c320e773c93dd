//! Brackets, and the pieces that separators part their contents into.

use super::token::{Kind, Token};

/// What is between two brackets, or the whole file.
#[derive(Debug)]
pub(super) struct Group {
    /// The place of the opening bracket among the tokens.
    pub(super) open: usize,
    /// The place of the closing one, or the number of tokens.
    pub(super) close: usize,
    /// The piece of the group around it that it belongs to.
    pub(super) piece: u32,
    /// How many numbers it has, in all depths.
    pub(super) numbers: u32,
}

/// A part of a group between separators: commas, semicolons and ends of lines.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) group: u32,
    /// How many numbers it has, in all depths.
    pub(super) numbers: u32,
}

#[derive(Debug)]
pub(super) struct Tree {
    pub(super) groups: Vec<Group>,
    pub(super) pieces: Vec<Piece>,
    /// The piece of each token. A bracket belongs to the group around it.
    pub(super) piece_of: Vec<u32>,
    /// The group that begins at each opening bracket, by the place of the bracket.
    partner: Vec<u32>,
}

impl Tree {
    pub(super) fn new(tokens: &[Token]) -> Self {
        let root = Group { open: 0, close: tokens.len(), piece: 0, numbers: 0 };
        let first = Piece { group: 0, numbers: 0 };
        let mut builder = Builder {
            tree: Self {
                groups: vec![root],
                pieces: vec![first],
                piece_of: Vec::with_capacity(tokens.len()),
                partner: vec![NONE; tokens.len()],
            },
            stack: vec![(0, 0, 0)],
            open: [0; 4],
        };
        for (place, token) in tokens.iter().enumerate() {
            builder.add(place, *token);
        }
        while builder.stack.len() > 1 {
            builder.close(tokens.len());
        }
        if let (Some(root), Some(&(_, piece, _))) =
            (builder.tree.groups.first_mut(), builder.stack.first())
        {
            root.piece = piece;
        }
        builder.tree
    }

    pub(super) fn group(&self, place: u32) -> &Group {
        // Every place that the tree hands out is one of its own.
        &self.groups[place as usize]
    }

    pub(super) fn piece(&self, place: u32) -> &Piece {
        &self.pieces[place as usize]
    }

    /// The place of the bracket that closes or opens what the one at a place opens or closes.
    pub(super) fn partner(&self, place: usize) -> Option<usize> {
        self.partner.get(place).filter(|&&it| it != NONE).map(|&it| it as usize)
    }
}

const NONE: u32 = u32::MAX;

struct Builder {
    tree: Tree,
    /// Of each group that is open: itself, its current piece, and its kind of bracket.
    stack: Vec<(u32, u32, usize)>,
    /// How many of each kind of bracket are open.
    open: [usize; 4],
}

impl Builder {
    fn add(&mut self, place: usize, token: Token) {
        let Some(&(group, piece, _)) = self.stack.last() else { return };
        match token.kind {
            Kind::Open(bracket) => {
                self.tree.piece_of.push(piece);
                self.open(place, piece, kind(bracket));
            }
            Kind::Close(bracket) => {
                let kind = kind(bracket);
                if self.open[kind] == 0 {
                    self.tree.piece_of.push(piece);
                    return;
                }
                while self.close(place) != kind {}
                let outer = self.stack.last().map_or(0, |(_, piece, _)| *piece);
                self.tree.piece_of.push(outer);
            }
            Kind::Line | Kind::Sign(b',' | b';') => {
                self.tree.piece_of.push(piece);
                let next = length(&self.tree.pieces);
                self.tree.pieces.push(Piece { group, numbers: 0 });
                if let Some(top) = self.stack.last_mut() {
                    top.1 = next;
                }
            }
            kind => {
                self.tree.piece_of.push(piece);
                if kind == Kind::Number {
                    self.tree.pieces[piece as usize].numbers += 1;
                    self.tree.groups[group as usize].numbers += 1;
                }
            }
        }
    }

    fn open(&mut self, place: usize, piece: u32, kind: usize) {
        let group = length(&self.tree.groups);
        let first = length(&self.tree.pieces);
        self.tree.groups.push(Group { open: place, close: place, piece, numbers: 0 });
        self.tree.pieces.push(Piece { group, numbers: 0 });
        self.stack.push((group, first, kind));
        self.open[kind] += 1;
    }

    /// Closes the innermost group, and returns its kind of bracket.
    fn close(&mut self, place: usize) -> usize {
        let Some((group, _, kind)) = self.stack.pop() else { return 0 };
        self.open[kind] -= 1;
        let group = &mut self.tree.groups[group as usize];
        group.close = place;
        let (open, numbers, piece) = (group.open, group.numbers, group.piece);
        self.tree.pieces[piece as usize].numbers += numbers;
        let outer = self.tree.pieces[piece as usize].group;
        self.tree.groups[outer as usize].numbers += numbers;
        if let Some(partner) = self.tree.partner.get_mut(place) {
            *partner = u32::try_from(open).unwrap_or(NONE);
        }
        self.tree.partner[open] = u32::try_from(place).unwrap_or(NONE);
        kind
    }
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(NONE)
}

fn kind(bracket: u8) -> usize {
    match bracket {
        b'(' | b')' => 0,
        b'[' | b']' => 1,
        b'{' | b'}' => 2,
        _ => 3,
    }
}
