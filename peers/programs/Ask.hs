{-# LANGUAGE FlexibleInstances, ScopedTypeVariables, OverloadedStrings #-}
module Main where

import Control.Exception (SomeException, evaluate, try)
import Control.Monad (forM_)
import qualified Data.ByteString.Char8 as B
SETUP

class Shown a where
  answer :: a -> String

instance Shown a => Shown (Maybe a) where
  answer = maybe "-" answer

instance Shown B.ByteString where
  answer = answer . B.unpack

instance {-# OVERLAPPING #-} Shown String where
  answer text = case unwords (words text) of
    "" -> "-"
    line -> "s:" ++ line

instance Shown Int where
  answer number = "n:" ++ show number

ask :: [Int] -> String -> (Int -> String) -> IO ()
ask numbers question function = forM_ numbers $ \number -> do
  result <- try (let line = function number in evaluate (length line) >> return line)
  putStrLn $ question ++ "\t" ++ show number ++ "\t" ++ case result of
    Left (failure :: SomeException) -> "!" ++ unwords (words (show failure))
    Right line -> line

main :: IO ()
main = do
  numbers <- map read . lines <$> getContents
QUESTIONS
